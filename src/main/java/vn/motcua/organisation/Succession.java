package vn.motcua.organisation;

import java.time.LocalDate;
import vn.motcua.identity.UnitId;

/**
 * Kế thừa tổ chức: that one unit came after another, by which legal act and since when.
 *
 * @param part the successor took over only a part
 */
public record Succession(
        ReorganisationKind kind,
        String legalAct,
        LocalDate effectiveOn,
        UnitId predecessor,
        UnitId successor,
        boolean part) {}
