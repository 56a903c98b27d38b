package vn.motcua.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Appointment;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Permission;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Units;

/** Đồng nghiệp: whether somebody else may be given work in an agency, and in which unit of it they would do it. */
@Component
class Colleagues {

    private final Actors actors;
    private final Units units;
    private final Clock clock;

    Colleagues(Actors actors, Units units, Clock clock) {
        this.actors = actors;
        this.units = units;
        this.clock = clock;
    }

    /** The unit in which the official solves dossiers for this agency; the wanted unit first. */
    Optional<UnitId> whereProcesses(OfficialId official, UnitId agency, UnitId wanted) {
        LocalDate today = LocalDate.now(clock);
        return actors.find(official).stream()
                .flatMap(actor -> actor.granting(Permission.PROCESS_DOSSIER).stream())
                .map(Appointment::unit)
                .filter(unit -> units.covers(agency, unit, today))
                .min(Comparator.comparing(unit -> !units.covers(wanted, unit, today)));
    }

    boolean approves(OfficialId official, UnitId agency) {
        LocalDate today = LocalDate.now(clock);
        return actors.find(official).stream()
                .flatMap(actor -> actor.granting(Permission.APPROVE_RESULT).stream())
                .map(Appointment::unit)
                .anyMatch(unit -> units.agencyOf(unit, today).equals(units.agencyOf(agency, today)));
    }
}
