package vn.motcua.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Role;
import vn.motcua.identity.UnitId;

/**
 * Vị trí việc làm: a post in a unit, with how many seats it has.
 *
 * @param validTo the last day; null while no end is set
 */
public record Post(
        UnitId unit,
        String title,
        Role role,
        int seats,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
