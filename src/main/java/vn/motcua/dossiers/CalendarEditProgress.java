package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.OfficialId;

/**
 * Tiến độ thay đổi lịch: a change that was saved, and how far its moves have come.
 *
 * @param planned how many dossiers it moves
 * @param done how many of them have been gone through
 * @param moved how many got a new due time; the others had been finished, paused or appointed anew meanwhile
 * @param finishedAt null while it goes on
 */
public record CalendarEditProgress(
        long id,
        String rule,
        String decision,
        OfficialId by,
        Instant decidedAt,
        int planned,
        int done,
        int moved,
        @Nullable Instant finishedAt) {}
