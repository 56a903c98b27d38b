package vn.motcua.procedures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Role;

/**
 * Bước của quy trình nội bộ: who does what in which share of the term.
 *
 * @param order steps of one order in other agencies run at once, different orders one after another
 * @param role whose work it is; within a leg, the role that the other agency's answer comes from
 * @param hours share of the term in working hours; zero when the procedure names no term
 * @param agencyHint which other agency, see {@link AgencyHint}; {@code null} at the desk and in the lead agency
 */
public record Step(
        int order,
        String name,
        StepPlace place,
        Role role,
        ExpectedAct act,
        BigDecimal hours,
        @Nullable String agencyHint,
        @Nullable LegMode legMode) {

    public Step {
        if (hours.signum() < 0) {
            throw new IllegalArgumentException("a step takes no negative time");
        }
    }

    /** The other agency of a leg. */
    @JsonIgnore
    public Optional<AgencyHint> agency() {
        return Optional.ofNullable(agencyHint).flatMap(AgencyHint::read);
    }

    Step lasting(BigDecimal newHours) {
        return new Step(order, name, place, role, act, newHours, agencyHint, legMode);
    }
}
