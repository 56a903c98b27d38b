package vn.motcua.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.Refusal;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Delegation;
import vn.motcua.identity.Officials;
import vn.motcua.identity.RequiresSignIn;
import vn.motcua.organisation.Substitutes;
import vn.motcua.organisation.Units;
import vn.motcua.ui.Redirects;

/** An official's own delegations: who stands in for me, for whom do I stand in. */
@Controller
@RequiresSignIn
class OwnDelegationPages {

    private static final String PATH = "/can-bo/uy-quyen";

    /** What the rules call a field, and what these forms do. */
    private static final Map<String, String> FIELDS =
            Map.of("receiver", "nguoi", "to", "uq-den", "from", "uq-tu", "legalAct", "van-ban", "role", "uq-vai-tro");

    private final Substitutes substitutes;
    private final Officials officials;
    private final StaffViews views;
    private final Units units;
    private final Clock clock;

    OwnDelegationPages(Substitutes substitutes, Officials officials, StaffViews views, Units units, Clock clock) {
        this.substitutes = substitutes;
        this.officials = officials;
        this.views = views;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor) {
        return page(actor, Map.of(), Map.of());
    }

    @PostMapping(PATH)
    ModelAndView name(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes attributes) {
        DelegationForm form = new DelegationForm(typed, units, officials, LocalDate.now(clock));
        Optional<Delegation> delegation = form.read(actor.id());
        if (delegation.isEmpty()) {
            return page(actor, typed, form.errors());
        }
        List<Refusal> reasons = substitutes.name(actor, delegation.get()).refusals();
        return reasons.isEmpty()
                ? Redirects.to(PATH, attributes, "Đã ghi người thay thế.", "The substitute is recorded.")
                : page(actor, typed, errors(reasons));
    }

    @PostMapping(PATH + "/{delegation}/thu-hoi")
    ModelAndView revoke(Actor actor, @PathVariable("delegation") long delegation, RedirectAttributes attributes) {
        Optional<Refusal> no = substitutes.revoke(actor, delegation);
        return no.isEmpty()
                ? Redirects.to(PATH, attributes, "Đã thu hồi.", "Revoked.")
                : page(actor, Map.of(), errors(List.of(no.get())));
    }

    static Map<String, String> errors(List<Refusal> refusals) {
        return Typed.errors(refusals, FIELDS);
    }

    private ModelAndView page(Actor actor, Map<String, String> typed, Map<String, String> errors) {
        OwnDelegationPage page = new OwnDelegationPage(
                actor.id(), views.passed(actor.id()), LocalDate.now(clock).toString(), StaffViews.kept(typed), errors);
        ModelAndView view = new ModelAndView("organisation/own-delegation", "page", page);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
