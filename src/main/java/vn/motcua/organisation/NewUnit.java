package vn.motcua.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Đơn vị sẽ thành lập.
 *
 * @param parent code of the unit above; null for the root
 */
public record NewUnit(
        String code,
        @Nullable String administrativeCode,
        String name,
        String shortName,
        UnitKind kind,
        Tier tier,
        @Nullable String parent,
        LocalDate validFrom) {}
