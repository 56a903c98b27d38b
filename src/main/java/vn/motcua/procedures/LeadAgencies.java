package vn.motcua.procedures;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;

/**
 * Cơ quan chủ trì và phối hợp: which very agency a hint such as {@code district:Chi cục Thuế} means, seen from the agency
 * that receives or leads, on a day.
 */
@Component
public class LeadAgencies {

    private final LeadRules rules;
    private final Units units;

    LeadAgencies(LeadRules rules, Units units) {
        this.rules = rules;
        this.units = units;
    }

    /** Who leads the procedure when this agency's desk receives it; empty when the place has no such agency. */
    public Optional<UnitId> of(ProcedureVersion procedure, UnitId receiving, LocalDate day) {
        Tier tier = units.unit(receiving).tier();
        return meant(hint(procedure, tier), receiving, day);
    }

    /** What kind of agency leads the procedure when a desk of this tier receives it. */
    public AgencyHint hint(ProcedureVersion procedure, Tier tier) {
        return procedure.process().leadAgency().orElseGet(() -> rules.leadOf(procedure.fieldName(), tier));
    }

    /** Which agency does a leg when this one leads; empty when the place has no such agency. */
    public Optional<UnitId> legOf(Step leg, UnitId lead, LocalDate day) {
        return leg.agency().flatMap(hint -> meant(hint, lead, day));
    }

    Optional<UnitId> meant(AgencyHint hint, UnitId from, LocalDate day) {
        return committeeOf(hint.tier(), from)
                .flatMap(committee ->
                        hint.isCommittee() ? Optional.of(committee.id()) : anyNamed(hint, committee.id(), day));
    }

    /** The people's committee of the tier that the unit lies in. */
    private Optional<Unit> committeeOf(Tier tier, UnitId from) {
        Optional<Unit> at = units.find(from);
        while (at.isPresent()
                && !(at.get().kind() == UnitKind.PEOPLES_COMMITTEE && at.get().tier() == tier)) {
            at = Optional.ofNullable(at.get().parent()).flatMap(units::find);
        }
        return at;
    }

    /** The first of the names that the place has: a city has other divisions than a district. */
    private Optional<UnitId> anyNamed(AgencyHint hint, UnitId committee, LocalDate day) {
        return hint.names().stream()
                .map(name -> named(name, committee, day))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** An agency right below the committee, else one below its departments. */
    private Optional<UnitId> named(String name, UnitId committee, LocalDate day) {
        return units.childrenOf(committee, day).stream()
                .filter(unit -> unit.isAgency() && unit.shortName().equals(name))
                .map(Unit::id)
                .findFirst()
                .or(() -> {
                    Set<UnitId> below = units.subtreeIds(committee, day);
                    return units.all(day).stream()
                            .filter(unit -> below.contains(unit.id()))
                            .filter(unit -> unit.isAgency() && unit.shortName().equals(name))
                            .map(Unit::id)
                            .findFirst();
                });
    }
}
