package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Reason;
import vn.motcua.calendar.Span;

/**
 * Hồ sơ đang tra cứu: what the public may see of a dossier: where it stands, in plain words, without the name of any
 * citizen or official.
 *
 * @param agency the agency that solves it
 * @param status where it stands
 * @param timeline what has happened, first things first
 * @param promise empty before acceptance and where the law gives no term
 */
public record TrackedDossier(
        String number,
        String procedure,
        String agency,
        Desk desk,
        DossierState state,
        Said status,
        List<Milestone> timeline,
        NextStep next,
        @Nullable Promise promise) {

    /**
     * Bộ phận Một cửa: where papers are brought and results are taken.
     *
     * @param openOn the next day on which it is open, today included
     * @param hours its hours on that day
     */
    public record Desk(String name, LocalDate openOn, List<Span> hours) {}

    /** Mốc: one thing that has happened. */
    public record Milestone(Instant at, Said what) {}

    /**
     * Việc tiếp theo: what happens next.
     *
     * @param citizensTurn whether the applicant has to do something
     * @param items what they have to bring or pay, one by one
     */
    public record NextStep(boolean citizensTurn, Said what, List<Said> items) {}

    /**
     * Ngày hẹn trả kết quả.
     *
     * @param standing "còn 2 ngày 3 giờ làm việc"
     * @param pause why the term stands still; null while it runs
     * @param reasons how the due time was counted, line by line
     */
    public record Promise(
            Instant dueAt,
            Standing at,
            Said standing,
            @Nullable Said pause,
            List<Reason> reasons) {}

    /** Tình trạng thời hạn. */
    public enum Standing {
        /** Đang tính thời hạn. */
        RUNNING,
        /** Tạm dừng tính thời hạn. */
        PAUSED,
        /** Quá hạn. */
        LATE,
        /** Đã có kết quả. */
        DONE
    }
}
