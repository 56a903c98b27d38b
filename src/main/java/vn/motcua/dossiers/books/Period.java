package vn.motcua.dossiers.books;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.calendar.WorkingCalendar;

/**
 * Kỳ: whole days, the first and the last included.
 *
 * @param to the last day
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period cannot end before it begins");
        }
    }

    /** From the first of January to this day. */
    public static Period yearTo(LocalDate day) {
        return new Period(day.withDayOfYear(1), day);
    }

    /** Its first moment. */
    public Instant begins() {
        return from.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    /** The first moment after it. */
    public Instant ends() {
        return to.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }
}
