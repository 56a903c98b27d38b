package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.Refusal;
import vn.motcua.identity.ActivationCode;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Citizens;
import vn.motcua.identity.Outcome;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;

/** Where a desk opens accounts for citizens who stand before it with their identity paper. */
@Controller
@Requires(Permission.REGISTER_DOSSIER)
class CitizenDeskPages {

    static final String PATH = "/can-bo/cong-dan";

    private static final String NOT_SEEN = "Chỉ mở tài khoản khi đã đối chiếu người với giấy tờ tùy thân.";

    private final Citizens citizens;

    CitizenDeskPages(Citizens citizens) {
        this.citizens = citizens;
    }

    @GetMapping(PATH)
    ModelAndView ask() {
        return form("", "", Map.of(), HttpStatus.OK);
    }

    /** The answer itself shows the code, once; nobody keeps it. */
    @PostMapping(PATH)
    ModelAndView open(
            Actor actor,
            @RequestParam(name = "so", defaultValue = "") String identity,
            @RequestParam(name = "ten", defaultValue = "") String name,
            @RequestParam(name = "da-xem", defaultValue = "false") boolean seen,
            HttpServletResponse response) {
        if (!seen) {
            Map<String, String> errors = CitizenRefusals.errors(citizens.objections(actor, identity, name), false);
            errors.put("da-xem", NOT_SEEN);
            return form(identity, name, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (citizens.open(actor, identity, name)) {
            case Outcome.Done<ActivationCode>(ActivationCode code) -> {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                yield new ModelAndView("identity/citizen-code", "issued", code);
            }
            case Outcome.Refused<ActivationCode>(List<Refusal> reasons) ->
                form(identity, name, CitizenRefusals.errors(reasons, false), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static ModelAndView form(String identity, String name, Map<String, String> errors, HttpStatus status) {
        ModelAndView view = new ModelAndView("identity/citizen-desk");
        view.addObject("identity", identity);
        view.addObject("name", name);
        view.addObject("errors", errors);
        view.setStatus(status);
        return view;
    }
}
