package vn.motcua.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.Refusal;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Delegation;
import vn.motcua.identity.Official;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.StaffAdministration;
import vn.motcua.organisation.Units;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Redirects;

/** Delegations that an administrator records on the written act. */
@Controller
@Requires(Permission.ADMINISTER_USERS)
class StaffDelegationPages {

    private static final String DELEGATIONS = StaffPages.PATH + "/{id}/uy-quyen";

    private final Officials officials;
    private final StaffAdministration administration;
    private final StaffViews views;
    private final Units units;
    private final Clock clock;

    StaffDelegationPages(
            Officials officials, StaffAdministration administration, StaffViews views, Units units, Clock clock) {
        this.officials = officials;
        this.administration = administration;
        this.views = views;
        this.units = units;
        this.clock = clock;
    }

    @PostMapping(DELEGATIONS)
    ModelAndView delegate(
            Actor actor,
            @PathVariable("id") long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes attributes) {
        Official giver = seen(actor, id);
        DelegationForm form = new DelegationForm(typed, units, officials, LocalDate.now(clock));
        Optional<Delegation> delegation = form.read(giver.id());
        if (delegation.isEmpty()) {
            return views.one(actor, giver, null, typed, form.errors());
        }
        List<Refusal> reasons = administration.delegate(actor, delegation.get()).refusals();
        return reasons.isEmpty()
                ? to(giver, attributes, "Đã ghi việc giao quyền.", "The delegation is recorded.")
                : views.one(actor, giver, null, typed, OwnDelegationPages.errors(reasons));
    }

    @PostMapping(DELEGATIONS + "/{delegation}/ket-thuc")
    ModelAndView end(
            Actor actor,
            @PathVariable("id") long id,
            @PathVariable("delegation") long delegation,
            @RequestParam Map<String, String> typed,
            RedirectAttributes attributes) {
        Official official = seen(actor, id);
        StaffForm form = new StaffForm(typed, units, LocalDate.now(clock));
        Optional<LocalDate> lastDay = form.day("uq-ket-thuc-" + delegation);
        if (lastDay.isEmpty()) {
            return views.one(actor, official, null, typed, form.errors());
        }
        Optional<Refusal> no = administration.endDelegation(actor, official.id(), delegation, lastDay.get());
        return no.isEmpty()
                ? to(official, attributes, "Đã ghi ngày kết thúc giao quyền.", "The end of the delegation is recorded.")
                : views.one(actor, official, null, typed, Typed.errors(List.of(no.get()), StaffPages.FIELDS));
    }

    private static ModelAndView to(Official official, RedirectAttributes attributes, String vi, String en) {
        return Redirects.to(StaffPages.PATH + "/" + official.id().value(), attributes, vi, en);
    }

    private Official seen(Actor actor, long id) {
        return administration.find(actor, new OfficialId(id)).orElseThrow(() -> new NotFound("official"));
    }
}
