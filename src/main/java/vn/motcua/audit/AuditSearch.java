package vn.motcua.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.OfficialId;

/**
 * Tìm trong nhật ký: which lines; every filter may be left out.
 *
 * @param subjectId the key or number of what was seen or changed, whole
 * @param before only lines older than the one with this id
 */
public record AuditSearch(
        @Nullable OfficialId official,
        @Nullable String subjectId,
        @Nullable LocalDate day,
        @Nullable Long before,
        int size) {}
