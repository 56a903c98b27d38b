package vn.motcua.dossiers.replay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Official;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.identity.Role;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;

/** Những người làm việc: who does what where; asked of the platform once and kept, for millions of acts. */
final class Crew {

    /** Divisions that solve no dossiers. */
    private static final Set<String> INNER = Set.of("Thanh tra", "Thanh tra Sở", "Văn phòng", "Văn phòng Sở");

    private final Officials officials;
    private final Actors actors;
    private final Units units;
    private final LocalDate day;
    private final Map<Place, List<Actor>> inUnit = new ConcurrentHashMap<>();
    private final Map<Place, List<Actor>> inAgency = new ConcurrentHashMap<>();
    private final Map<OfficialId, Actor> known = new ConcurrentHashMap<>();
    private final Map<UnitId, List<Unit>> divisions = new ConcurrentHashMap<>();
    private final Map<String, Optional<UnitId>> named = new ConcurrentHashMap<>();

    private record Place(UnitId unit, Role role) {}

    Crew(Officials officials, Actors actors, Units units, LocalDate day) {
        this.officials = officials;
        this.actors = actors;
        this.units = units;
        this.day = day;
    }

    /** Somebody who has one of the roles in the unit itself; empty when there is nobody. */
    Optional<Actor> at(UnitId unit, Dice dice, Role... roles) {
        return Stream.of(roles)
                .map(role -> inUnit(unit, role))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .map(dice::one);
    }

    /** The same; where the unit has nobody, somebody anywhere in its agency. */
    Actor near(@Nullable UnitId unit, UnitId agency, Dice dice, Role... roles) {
        Optional<Actor> here = unit == null ? Optional.empty() : at(unit, dice, roles);
        return here.or(() -> at(agency, dice, roles)).orElseGet(() -> within(agency, dice, roles));
    }

    private Actor within(UnitId agency, Dice dice, Role... roles) {
        return Stream.of(roles)
                .map(role -> inAgency.computeIfAbsent(
                        new Place(agency, role), place -> asked(units.subtreeIds(agency, day), role)))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .map(dice::one)
                .orElseThrow(
                        () -> new IllegalStateException("nobody in unit " + agency.value() + " is " + List.of(roles)));
    }

    private List<Actor> inUnit(UnitId unit, Role role) {
        return inUnit.computeIfAbsent(new Place(unit, role), place -> asked(Set.of(unit), role));
    }

    private List<Actor> asked(Set<UnitId> where, Role role) {
        return officials.inRole(where, role).stream()
                .sorted(Comparator.comparing(Official::username))
                .map(Official::id)
                .map(this::actor)
                .toList();
    }

    Actor actor(OfficialId id) {
        return known.computeIfAbsent(id, actors::of);
    }

    /**
     * The division of a department that solves such dossiers; null where the agency has none.
     *
     * @param names short names that the scenario gives, parted by bars
     */
    @Nullable
    UnitId division(UnitId agency, @Nullable String names, String procedure) {
        List<Unit> all = divisions.computeIfAbsent(agency, this::divisionsOf);
        if (all.isEmpty()) {
            return null;
        }
        return all.stream()
                .filter(unit -> names != null && List.of(names.split("\\|")).contains(unit.shortName()))
                .findFirst()
                .orElse(all.get(Math.floorMod(procedure.hashCode(), all.size())))
                .id();
    }

    private List<Unit> divisionsOf(UnitId agency) {
        return units.childrenOf(agency, day).stream()
                .filter(unit -> unit.kind() == UnitKind.DIVISION && !INNER.contains(unit.shortName()))
                .toList();
    }

    /** The department below a committee that prepares such dossiers; null where the scenario names none. */
    @Nullable
    UnitId department(UnitId agency, @Nullable String names) {
        if (names == null) {
            return null;
        }
        return named.computeIfAbsent(
                        agency.value() + names,
                        key -> units.childrenOf(agency, day).stream()
                                .filter(unit -> List.of(names.split("\\|")).contains(unit.shortName()))
                                .map(Unit::id)
                                .findFirst())
                .orElse(null);
    }

    UnitId byCode(String code) {
        return units.byCode(code, day)
                .orElseThrow(() -> new IllegalStateException("the province has no unit " + code))
                .id();
    }
}
