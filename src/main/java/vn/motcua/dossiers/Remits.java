package vn.motcua.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Appointment;
import vn.motcua.identity.Permission;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Jurisdiction;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;

/** Các phạm vi theo dõi: the units whose board or report an official may see: role × subtree × date. */
@Component
public class Remits {

    private final Units units;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    Remits(Units units, Jurisdiction jurisdiction, Clock clock) {
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /** What there is to choose: every agency, and the desks and divisions where there is only one agency. */
    public List<Unit> choices(Actor actor, Permission permission) {
        List<Unit> visible = jurisdiction.unitsWhere(actor, permission).stream()
                .map(units::unit)
                .sorted(Comparator.comparing(Unit::code))
                .toList();
        long agencies = visible.stream().filter(Unit::isAgency).count();
        Set<UnitId> own =
                actor.granting(permission).stream().map(Appointment::unit).collect(Collectors.toSet());
        return visible.stream()
                .filter(unit -> agencies <= 1 || unit.isAgency() || own.contains(unit.id()))
                .toList();
    }

    /**
     * The unit with all below it, if the actor may see it; without a code the widest that the actor may see.
     *
     * @param code of the unit, also of one that has ended
     */
    public Optional<Remit> whole(Actor actor, Permission permission, @Nullable String code) {
        return chosen(actor, permission, code).map(this::whole);
    }

    /** The unit alone, without the agencies below it. */
    public Optional<Remit> alone(Actor actor, Permission permission, @Nullable String code) {
        return chosen(actor, permission, code).map(unit -> {
            Remit whole = whole(unit);
            return unit.isAgency() ? new Remit(whole.kind(), unit, unit.id(), Set.of(unit.id())) : whole;
        });
    }

    /** Only the agencies of one tier. */
    public Remit narrowed(Remit remit, Tier tier) {
        Set<UnitId> ofTier = remit.units().stream()
                .filter(id -> units.unit(id).tier() == tier)
                .collect(Collectors.toSet());
        return new Remit(remit.kind(), remit.unit(), remit.agency(), ofTier);
    }

    private Optional<Unit> chosen(Actor actor, Permission permission, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return actor.granting(permission).stream()
                    .map(appointment -> units.unit(appointment.unit()))
                    .min(Comparator.comparing(Unit::tier).thenComparing(Unit::code));
        }
        return jurisdiction.unitsWhere(actor, permission).stream()
                .map(units::unit)
                .filter(unit -> unit.code().equals(code.strip()))
                .max(Comparator.comparing(Unit::validFrom));
    }

    private Remit whole(Unit unit) {
        LocalDate today = LocalDate.now(clock);
        UnitId agency = units.agencyOf(unit.id(), today).id();
        Set<UnitId> below = units.subtreeIds(unit.id(), today);
        if (unit.isAgency()) {
            Set<UnitId> agencies = below.stream()
                    .filter(id -> units.unit(id).isAgency())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return new Remit(Remit.Kind.AGENCIES, unit, agency, agencies);
        }
        return unit.kind() == UnitKind.ONE_STOP_DESK
                ? new Remit(Remit.Kind.DESK, unit, agency, Set.of(unit.id()))
                : new Remit(Remit.Kind.DIVISION, unit, agency, below);
    }
}
