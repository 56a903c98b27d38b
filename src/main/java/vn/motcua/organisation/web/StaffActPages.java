package vn.motcua.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.Refusal;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Official;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Outcome;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.Role;
import vn.motcua.organisation.StaffAdministration;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Redirects;

/** What an administrator does to one account and its roles. */
@Controller
@Requires(Permission.ADMINISTER_USERS)
class StaffActPages {

    private static final String ONE = StaffPages.PATH + "/{id}";

    private final StaffAdministration administration;
    private final StaffViews views;
    private final Units units;
    private final Clock clock;

    StaffActPages(StaffAdministration administration, StaffViews views, Units units, Clock clock) {
        this.administration = administration;
        this.views = views;
        this.units = units;
        this.clock = clock;
    }

    /** The answer itself shows the temporary password, once; nobody keeps it. */
    @PostMapping(ONE + "/mat-khau")
    ModelAndView resetPassword(Actor actor, @PathVariable("id") long id, HttpServletResponse response) {
        Official official = seen(actor, id);
        return switch (administration.resetPassword(actor, official.id())) {
            case Outcome.Done<String>(String password) -> {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                yield views.one(actor, official, password, Map.of(), Map.of());
            }
            case Outcome.Refused<String> refused -> refused(actor, official, Map.of(), refused.reasons());
        };
    }

    @PostMapping(ONE + "/khoa")
    ModelAndView lock(Actor actor, @PathVariable("id") long id, RedirectAttributes attributes) {
        Official official = seen(actor, id);
        Optional<Refusal> no = administration.lock(actor, official.id());
        return answered(actor, official, Map.of(), no, attributes, "Đã khóa tài khoản.", "The account is locked.");
    }

    @PostMapping(ONE + "/mo-khoa")
    ModelAndView unlock(Actor actor, @PathVariable("id") long id, RedirectAttributes attributes) {
        Official official = seen(actor, id);
        Optional<Refusal> no = administration.unlock(actor, official.id());
        return answered(actor, official, Map.of(), no, attributes, "Đã mở khóa tài khoản.", "The account is unlocked.");
    }

    @PostMapping(ONE + "/vai-tro")
    ModelAndView appoint(
            Actor actor,
            @PathVariable("id") long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes attributes) {
        Official official = seen(actor, id);
        StaffForm form = new StaffForm(typed, units, LocalDate.now(clock));
        Optional<Unit> unit = form.unit("don-vi");
        Optional<Role> role = form.role("vai-tro");
        Optional<LocalDate> from = form.day("tu");
        @Nullable LocalDate to = form.optionalDay("den");
        if (!form.errors().isEmpty()) {
            return views.one(actor, official, null, typed, form.errors());
        }
        List<Refusal> reasons = administration
                .appoint(actor, official.id(), unit.orElseThrow().id(), role.orElseThrow(), from.orElseThrow(), to)
                .refusals();
        return reasons.isEmpty()
                ? to(official, attributes, "Đã giao vai trò.", "The role is given.")
                : refused(actor, official, typed, reasons);
    }

    @PostMapping(ONE + "/vai-tro/{appointment}/ket-thuc")
    ModelAndView endAppointment(
            Actor actor,
            @PathVariable("id") long id,
            @PathVariable("appointment") long appointment,
            @RequestParam Map<String, String> typed,
            RedirectAttributes attributes) {
        Official official = seen(actor, id);
        StaffForm form = new StaffForm(typed, units, LocalDate.now(clock));
        Optional<LocalDate> lastDay = form.day("ket-thuc-" + appointment);
        if (lastDay.isEmpty()) {
            return views.one(actor, official, null, typed, form.errors());
        }
        Optional<Refusal> no = administration.endAppointment(actor, official.id(), appointment, lastDay.get());
        return answered(
                actor,
                official,
                typed,
                no,
                attributes,
                "Đã ghi ngày kết thúc vai trò.",
                "The end of the role is recorded.");
    }

    private ModelAndView answered(
            Actor actor,
            Official official,
            Map<String, String> typed,
            Optional<Refusal> no,
            RedirectAttributes attributes,
            String vi,
            String en) {
        return no.isPresent() ? refused(actor, official, typed, List.of(no.get())) : to(official, attributes, vi, en);
    }

    private ModelAndView refused(Actor actor, Official official, Map<String, String> typed, List<Refusal> reasons) {
        return views.one(actor, official, null, typed, Typed.errors(reasons, StaffPages.FIELDS));
    }

    private static ModelAndView to(Official official, RedirectAttributes attributes, String vi, String en) {
        return Redirects.to(StaffPages.PATH + "/" + official.id().value(), attributes, vi, en);
    }

    /** Nobody learns of an account outside the jurisdiction. */
    private Official seen(Actor actor, long id) {
        return administration.find(actor, new OfficialId(id)).orElseThrow(() -> new NotFound("official"));
    }
}
