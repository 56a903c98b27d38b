package vn.motcua.procedures;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;

/**
 * Which procedures belong to an agency: what its one-stop desk takes in, or what it leads.
 *
 * @param receivedAt only what desks of this tier take in; null when the leads say it
 * @param leads only what one of these leads; null for all
 */
record AgencyScope(@Nullable Tier receivedAt, @Nullable Set<String> leads) {

    private static final String OFFICE_OF_THE_PROVINCE = "Văn phòng UBND tỉnh";

    static AgencyScope all() {
        return new AgencyScope(null, null);
    }

    /**
     * A desk of a commune or district takes in all of its tier; a department of the province its own.
     *
     * @param agency the agency itself, or the one that the desk belongs to
     */
    static AgencyScope of(Unit unit, Unit agency, Set<String> knownLeads) {
        boolean desk = unit.kind() == UnitKind.ONE_STOP_DESK || agency.kind() == UnitKind.PEOPLES_COMMITTEE;
        if (desk && agency.tier() != Tier.PROVINCE) {
            return new AgencyScope(agency.tier(), null);
        }
        Set<String> led = knownLeads.stream()
                .filter(lead -> AgencyHint.read(lead)
                        .filter(hint -> leads(hint, agency))
                        .isPresent())
                .collect(Collectors.toSet());
        return new AgencyScope(desk ? Tier.PROVINCE : null, led);
    }

    private static boolean leads(AgencyHint hint, Unit agency) {
        if (hint.tier() != agency.tier()) {
            return false;
        }
        boolean committee = agency.kind() == UnitKind.PEOPLES_COMMITTEE
                || agency.shortName().equals(OFFICE_OF_THE_PROVINCE);
        return hint.isCommittee() && committee || hint.names().contains(agency.shortName());
    }
}
