package vn.motcua.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.OfficialId;

/**
 * Dòng nhật ký: one look or deed.
 *
 * @param official who; {@code null} for the platform itself
 * @param what why it was looked at, or what was done
 * @param facts what changed, as JSON; "{}" for a look
 */
public record AuditEntry(
        long id,
        Instant at,
        @Nullable OfficialId official,
        String what,
        String subjectKind,
        String subjectId,
        String facts) {}
