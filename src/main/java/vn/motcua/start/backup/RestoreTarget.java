package vn.motcua.start.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.start.BadUse;

/** Thời điểm khôi phục: the moment to which a province is set back. */
public sealed interface RestoreTarget {

    /** As late as the archive goes. */
    record Latest() implements RestoreTarget {

        @Override
        public String toString() {
            return "latest";
        }
    }

    /** What was committed by then, by the machine's clock. */
    record At(Instant instant) implements RestoreTarget {

        @Override
        public String toString() {
            return local(instant);
        }
    }

    /** The moment that somebody gave a name: {@code ./run backup --mark NAME}. */
    record Mark(String name) implements RestoreTarget {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Understands {@code latest}, a time of Vietnam or one with its own offset, or the name of a moment. */
    static RestoreTarget of(String text) {
        if (text.equals("latest")) {
            return new Latest();
        }
        if (text.matches("\\d{4}-.*")) {
            return new At(instant(text));
        }
        return new Mark(markName(text));
    }

    /** A moment as people in Vietnam write it, with the offset. */
    static String local(Instant at) {
        return at.atZone(WorkingCalendar.ZONE).toOffsetDateTime().toString();
    }

    /** A name that cannot be taken for a time. */
    static String markName(String text) {
        if (!text.matches("[A-Za-z][A-Za-z0-9._-]{0,62}") || text.equals("latest")) {
            throw new BadUse("a moment is a time such as 2019-03-04T10:15, \"latest\", or the name that "
                    + "./run backup --mark NAME gave it (a letter, then letters, digits, . _ -)");
        }
        return text;
    }

    private static Instant instant(String text) {
        try {
            return text.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(WorkingCalendar.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new BadUse("--to must be a time such as 2019-03-04T10:15 (of Vietnam), not \"" + text + "\"");
        }
    }
}
