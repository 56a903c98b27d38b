package vn.motcua.dossiers.papers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Timeliness;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;

/**
 * Lần chuyển hồ sơ: from one hand to another.
 *
 * @param to null for the citizen
 * @param taker who has it in hand afterwards; null while nobody has
 * @param result whether the giver was in time; null where the giver had no time to keep
 */
record Passage(
        UnitId from,
        @Nullable UnitId to,
        @Nullable OfficialId giver,
        @Nullable OfficialId taker,
        Instant at,
        @Nullable Timeliness result,
        String note) {}
