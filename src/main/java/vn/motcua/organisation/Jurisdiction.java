package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.UnitId;

/** Phạm vi thẩm quyền: where an official holds a permission: role × subtree × date. */
@Component
public class Jurisdiction {

    private final Units units;
    private final Clock clock;

    Jurisdiction(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** Whether the actor holds the permission for this unit today. */
    public boolean may(Actor actor, Permission permission, UnitId unit) {
        LocalDate today = LocalDate.now(clock);
        return actor.granting(permission).stream()
                .anyMatch(appointment -> units.covers(appointment.unit(), unit, today));
    }

    /** Every unit for which the actor holds the permission today. */
    public Set<UnitId> unitsWhere(Actor actor, Permission permission) {
        LocalDate today = LocalDate.now(clock);
        Set<UnitId> found = new LinkedHashSet<>();
        actor.granting(permission).forEach(appointment -> found.addAll(units.subtreeIds(appointment.unit(), today)));
        return found;
    }
}
