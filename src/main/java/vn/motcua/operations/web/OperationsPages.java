package vn.motcua.operations.web;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.motcua.organisation.Jurisdiction;
import vn.motcua.organisation.Units;
import vn.motcua.ui.Redirects;

/** The operator's page. The machine serves the whole province, so it is for who may operate at its highest unit. */
@Controller
@Requires(Permission.OPERATE)
class OperationsPages {

    static final String PATH = "/can-bo/quan-tri/van-hanh";

    static final String ELSEWHERE = "Trang vận hành dành cho người quản trị hệ thống của toàn tỉnh.";

    private final Overview overview;
    private final Deliveries deliveries;
    private final ChainChecks chains;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Clock clock;

    OperationsPages(
            Overview overview,
            Deliveries deliveries,
            ChainChecks chains,
            Jurisdiction jurisdiction,
            Units units,
            Clock clock) {
        this.overview = overview;
        this.deliveries = deliveries;
        this.chains = chains;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor) {
        if (!everywhere(actor)) {
            return notHere();
        }
        return overview.now()
                .map(view -> new ModelAndView("operations/overview", "page", view))
                .orElseGet(() -> new ModelAndView("operations/away", Map.of(), HttpStatus.SERVICE_UNAVAILABLE));
    }

    @PostMapping(PATH + "/kiem-tra-chuoi")
    ModelAndView checkChains(Actor actor, RedirectAttributes attributes) {
        if (!everywhere(actor)) {
            return notHere();
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
        if (!everywhere(actor)) {
            return notHere();
        }
        return act.apply(actor)
                ? Redirects.to(PATH, attributes, vi, en)
                : Redirects.to(
                        PATH,
                        attributes,
                        "Thông báo này không còn trong danh sách.",
                        "It is not in the list any more.");
    }

    private boolean everywhere(Actor actor) {
        return units.root(LocalDate.now(clock))
                .filter(root -> jurisdiction.may(actor, Permission.OPERATE, root.id()))
                .isPresent();
    }

    private static ModelAndView notHere() {
        return new ModelAndView("identity/no-permission", Map.of("reason", ELSEWHERE), HttpStatus.FORBIDDEN);
    }
}
