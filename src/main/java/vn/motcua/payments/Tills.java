package vn.motcua.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Jurisdiction;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;

/** Nơi thu tiền: whose money an official may see, and whose they may take. Seeing goes down the tree; taking does not. */
@Component
public class Tills {

    private final Units units;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    Tills(Units units, Jurisdiction jurisdiction, Clock clock) {
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /** The agency at whose window the official takes money: those where they hold the permission themselves. */
    public List<Unit> ofOwn(Actor actor, Permission permission) {
        LocalDate today = LocalDate.now(clock);
        return actor.granting(permission).stream()
                .map(appointment -> units.agencyOf(appointment.unit(), today))
                .distinct()
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    /** The agencies with a one-stop desk whose payment book the official may read. */
    public List<Unit> readableBy(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return List.of(Permission.COLLECT_FEES, Permission.SEE_REPORTS).stream()
                .flatMap(permission -> jurisdiction.unitsWhere(actor, permission).stream())
                .map(units::unit)
                .filter(unit -> unit.kind() == UnitKind.ONE_STOP_DESK)
                .map(desk -> units.agencyOf(desk.id(), today))
                .distinct()
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    /** Whether the official takes the money of this agency's desk. */
    public boolean collects(Actor actor, UnitId agency) {
        return mayAct(actor, Permission.COLLECT_FEES, agency);
    }

    /** Whether the official may pay back what this agency's desk took. */
    public boolean paysBack(Actor actor, UnitId agency) {
        return mayAct(actor, Permission.REFUND_FEES, agency);
    }

    boolean mayAct(Actor actor, Permission permission, UnitId agency) {
        return ofOwn(actor, permission).stream().anyMatch(unit -> unit.id().equals(agency));
    }

    boolean mayRead(Actor actor, UnitId agency) {
        return readableBy(actor).stream().anyMatch(unit -> unit.id().equals(agency));
    }
}
