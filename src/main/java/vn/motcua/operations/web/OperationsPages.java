package vn.motcua.operations.web;

import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.dossiers.Deliveries;
import vn.motcua.dossiers.DossierId;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.operations.ChainChecks;
import vn.motcua.operations.Overview;
import vn.motcua.ui.Redirects;

/** The operator's page. */
@Controller
@Requires(Permission.OPERATE)
class OperationsPages {

    static final String PATH = "/can-bo/quan-tri/van-hanh";

    private final Overview overview;
    private final Deliveries deliveries;
    private final ChainChecks chains;
    private final ProvinceOperators operators;

    OperationsPages(Overview overview, Deliveries deliveries, ChainChecks chains, ProvinceOperators operators) {
        this.overview = overview;
        this.deliveries = deliveries;
        this.chains = chains;
        this.operators = operators;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor) {
        if (!operators.include(actor)) {
            return ProvinceOperators.notHere();
        }
        return overview.now()
                .map(view -> new ModelAndView("operations/overview", "page", view))
                .orElseGet(() -> new ModelAndView("operations/away", Map.of(), HttpStatus.SERVICE_UNAVAILABLE));
    }

    @PostMapping(PATH + "/kiem-tra-chuoi")
    ModelAndView checkChains(Actor actor, RedirectAttributes attributes) {
        if (!operators.include(actor)) {
            return ProvinceOperators.notHere();
        }
        return chains.begin(actor)
                ? Redirects.to(PATH, attributes, "Đã bắt đầu kiểm tra chuỗi.", "The check has begun.")
                : Redirects.to(PATH, attributes, "Đang có một lần kiểm tra chạy.", "A check runs already.");
    }

    @PostMapping(PATH + "/gui-lai")
    ModelAndView retry(
            Actor actor,
            @RequestParam("ho-so") long dossier,
            @RequestParam("su-kien") int seq,
            @RequestParam("ben-nhan") String listener,
            RedirectAttributes attributes) {
        return act(
                actor,
                by -> deliveries.retry(by, new DossierId(dossier), seq, listener),
                attributes,
                "Sẽ gửi lại ngay.",
                "It is tried again now.");
    }

    @PostMapping(PATH + "/bo-qua")
    ModelAndView dismiss(
            Actor actor,
            @RequestParam("ho-so") long dossier,
            @RequestParam("su-kien") int seq,
            @RequestParam("ben-nhan") String listener,
            RedirectAttributes attributes) {
        return act(
                actor,
                by -> deliveries.dismiss(by, new DossierId(dossier), seq, listener),
                attributes,
                "Đã bỏ qua thông báo này.",
                "It was dismissed.");
    }

    private ModelAndView act(
            Actor actor, Function<Actor, Boolean> act, RedirectAttributes attributes, String vi, String en) {
        if (!operators.include(actor)) {
            return ProvinceOperators.notHere();
        }
        return act.apply(actor)
                ? Redirects.to(PATH, attributes, vi, en)
                : Redirects.to(
                        PATH,
                        attributes,
                        "Thông báo này không còn trong danh sách.",
                        "It is not in the list any more.");
    }
}
