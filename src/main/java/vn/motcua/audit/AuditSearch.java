package vn.motcua.audit;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.OfficialId;

/**
 * Tìm trong nhật ký: which lines; every filter may be left out.
 *
 * @param official who looked or acted
 * @param within only what these did; {@code null} for everybody and the platform itself
 * @param subjectKind what kind of thing was seen or changed, such as "dossier"
 * @param subjectId the key or number of what was seen or changed, whole
 * @param from the first day
 * @param to the last day
 * @param before only lines older than the one with this id
 */
public record AuditSearch(
        @Nullable OfficialId official,
        @Nullable Collection<OfficialId> within,
        @Nullable String subjectKind,
        @Nullable String subjectId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long before,
        int size) {}
