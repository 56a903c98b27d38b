package vn.motcua.calendar;

import java.time.Instant;

/**
 * Lý do: one line of the derivation of a due time.
 *
 * @param to the same as {@code from} for a moment
 * @param vi what citizens and officials read
 * @param en the same in English
 * @param legalBasis the article or decision it rests on
 */
public record Reason(Kind kind, Instant from, Instant to, String vi, String en, String legalBasis) {

    /** Loại lý do, in the order in which they usually come. */
    public enum Kind {
        RECEIVED,
        MOVED_PAST_CUT_OFF,
        FIRST_DAY,
        SKIPPED,
        COUNTED,
        PAUSED,
        MOVED_BY_PAUSE,
        RESTARTED,
        MOVED_TO_WORKING_DAY,
        EXTENDED,
        LEG,
        DUE
    }
}
