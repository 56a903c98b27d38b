package vn.motcua.start.doctor;

import java.util.Locale;

/**
 * Kết quả khám: one thing that was looked at.
 *
 * @param subject what it is about, as a stable word for scripts
 * @param advice what to do; empty where nothing is to be done
 */
record Finding(Level level, String subject, String what, String advice) {

    /** How bad it is. */
    enum Level {
        GOOD,
        LOOK,
        MEND;

        String word() {
            return this == MEND ? name() : name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding good(String subject, String what) {
        return new Finding(Level.GOOD, subject, what, "");
    }

    /** The platform works, but somebody should know. */
    static Finding look(String subject, String what, String advice) {
        return new Finding(Level.LOOK, subject, what, advice);
    }

    /** The platform does not start, or does not keep what it promises. */
    static Finding mend(String subject, String what, String advice) {
        return new Finding(Level.MEND, subject, what, advice);
    }
}
