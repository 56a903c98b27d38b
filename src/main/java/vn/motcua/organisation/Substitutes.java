package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Appointments;
import vn.motcua.identity.Delegation;
import vn.motcua.identity.Delegations;
import vn.motcua.identity.HeldAppointment;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Outcome;
import vn.motcua.identity.UnitId;

/** Người thay thế của mình: an official names who acts in their place, a colleague of the same agency. */
@Component
public class Substitutes {

    private final Delegations delegations;
    private final Appointments appointments;
    private final Units units;
    private final Clock clock;

    Substitutes(Delegations delegations, Appointments appointments, Units units, Clock clock) {
        this.delegations = delegations;
        this.appointments = appointments;
        this.units = units;
        this.clock = clock;
    }

    /** Refused for somebody of another agency: what an agency decides, its own people decide. */
    public Outcome<Long> name(Actor giver, Delegation delegation) {
        Set<UnitId> mine = agenciesOf(giver.id());
        boolean colleague = agenciesOf(delegation.receiver()).stream().anyMatch(mine::contains);
        return colleague
                ? delegations.delegateOwn(giver, delegation)
                : Outcome.refused(Refusal.ofField(
                        "same-agency",
                        "nguoi",
                        "Người thay thế phải đang công tác tại cùng cơ quan.",
                        "Nghị định 61/2018/NĐ-CP, Điều 12 khoản 8"));
    }

    /** Takes it back at once: yesterday is its last day, or none at all when it has not begun. */
    public Optional<Refusal> revoke(Actor giver, long delegation) {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        LocalDate lastDay = delegations.of(giver.id()).stream()
                .filter(one -> one.id() == delegation)
                .map(one -> one.delegation().from().minusDays(1))
                .filter(before -> before.isAfter(yesterday))
                .findFirst()
                .orElse(yesterday);
        return delegations.endOwn(giver, delegation, lastDay);
    }

    private Set<UnitId> agenciesOf(OfficialId official) {
        LocalDate today = LocalDate.now(clock);
        return appointments.of(official).stream()
                .map(HeldAppointment::appointment)
                .filter(appointment -> appointment.on(today))
                .map(appointment -> units.agencyOf(appointment.unit(), today).id())
                .collect(Collectors.toSet());
    }
}
