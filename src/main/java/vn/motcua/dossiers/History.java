package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.PauseKind;

/**
 * Lịch sử trọn vẹn: a dossier with everything that its acts have left: its row, what was handed in, each event, pause,
 * part of another agency and round of supplements; as the front door would have left them.
 *
 * @param form the answers of the form, JSON
 * @param papers the checklist of papers, JSON
 */
public record History(
        Dossier dossier,
        Awaits awaits,
        String form,
        String papers,
        List<Event> events,
        List<Paused> pauses,
        List<Leg> legs,
        List<Asked> supplements) {

    /** Lần tạm dừng: while the clock stood still. */
    public record Paused(
            int no, PauseKind kind, Instant from, @Nullable Instant to, boolean restarts, String legalBasis) {

        Paused until(Instant end) {
            return new Paused(no, kind, from, end, restarts, legalBasis);
        }
    }

    /**
     * Lần yêu cầu bổ sung.
     *
     * @param defects JSON
     */
    public record Asked(
            int round,
            Instant at,
            long by,
            boolean beforeAcceptance,
            String reason,
            @Nullable String lateReason,
            String defects,
            @Nullable Instant answeredAt) {

        Asked answered(Instant when) {
            return new Asked(round, at, by, beforeAcceptance, reason, lateReason, defects, when);
        }
    }
}
