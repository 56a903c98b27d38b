package vn.motcua.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.UnitId;

/**
 * Đơn vị: an agency or a part of one, for as long as it exists under this name, code and parent.
 *
 * @param code the national agency code (mã định danh, Decision 20/2020/QĐ-TTg), such as {@code H03.12}
 * @param administrativeCode the statistical code of the territory, such as {@code 01834}
 * @param shortName the name without the territory, such as {@code Phòng Tư pháp}
 * @param validFrom the first day
 * @param validTo the last day; null while no end is set
 */
public record Unit(
        UnitId id,
        String code,
        @Nullable String administrativeCode,
        String name,
        String shortName,
        UnitKind kind,
        Tier tier,
        @Nullable UnitId parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether it decides in its own name. */
    public boolean isAgency() {
        return kind.isAgency();
    }

    /** Whether it exists on this day. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
