package vn.motcua.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Appointment;
import vn.motcua.identity.Appointments;
import vn.motcua.identity.Delegation;
import vn.motcua.identity.Delegations;
import vn.motcua.identity.HeldAppointment;
import vn.motcua.identity.Official;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Permission;
import vn.motcua.identity.RecordedDelegation;
import vn.motcua.organisation.Jurisdiction;
import vn.motcua.organisation.StaffAdministration;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;

/** Puts officials, their roles and delegations into words for the pages. */
@Component
class StaffViews {

    private final Appointments appointments;
    private final Delegations delegations;
    private final StaffAdministration administration;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Clock clock;

    StaffViews(
            Appointments appointments,
            Delegations delegations,
            StaffAdministration administration,
            Jurisdiction jurisdiction,
            Units units,
            Clock clock) {
        this.appointments = appointments;
        this.delegations = delegations;
        this.administration = administration;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.clock = clock;
    }

    ModelAndView one(
            Actor by,
            Official official,
            @Nullable String password,
            Map<String, String> typed,
            Map<String, String> errors) {
        StaffPage page = new StaffPage(
                official,
                appointments.of(official.id()).stream()
                        .map(held -> held(by, held))
                        .toList(),
                passed(official.id()),
                administration.mayManage(by, official.id()),
                by.id().equals(official.id()),
                LocalDate.now(clock).toString(),
                password,
                kept(typed),
                errors);
        ModelAndView view = new ModelAndView("organisation/staff-one", "page", page);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private StaffPage.Held held(Actor by, HeldAppointment held) {
        Appointment appointment = held.appointment();
        Unit unit = units.unit(appointment.unit());
        boolean running = appointment.to() == null || !appointment.to().isBefore(LocalDate.now(clock));
        return new StaffPage.Held(
                held,
                unit.name(),
                unit.code(),
                running && jurisdiction.may(by, Permission.ADMINISTER_USERS, unit.id()));
    }

    /** Given and received ones. */
    List<StaffPage.Passed> passed(OfficialId official) {
        return delegations.of(official).stream().map(this::passed).toList();
    }

    private StaffPage.Passed passed(RecordedDelegation recorded) {
        Delegation delegation = recorded.delegation();
        String role =
                delegation.role() == null ? "mọi vai trò" : delegation.role().inVietnamese();
        String unit = delegation.unit() == null
                ? ""
                : " tại " + units.unit(delegation.unit()).name();
        return new StaffPage.Passed(recorded, role + unit, !delegation.to().isBefore(LocalDate.now(clock)));
    }

    static Map<String, String> kept(Map<String, String> typed) {
        Map<String, String> kept = new LinkedHashMap<>(typed);
        kept.remove("_csrf");
        return kept;
    }
}
