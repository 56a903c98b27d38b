package vn.motcua.notifications;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.calendar.WorkingCalendar;

/** Giờ yên tĩnh: from when to when nothing rings; the same time twice means that there are none. */
record QuietHours(LocalTime from, LocalTime to) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

    /** As in "21:00-07:00"; empty text means none. */
    static QuietHours of(String text) {
        if (text.isBlank()) {
            return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        }
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("quiet hours are written as 21:00-07:00, not " + text);
        }
        try {
            return new QuietHours(LocalTime.parse(written.group(1)), LocalTime.parse(written.group(2)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no such time of day: " + text, e);
        }
    }

    /** This moment, or the end of the quiet hours that it lies in. */
    Instant earliest(Instant at) {
        ZonedDateTime local = at.atZone(WorkingCalendar.ZONE);
        LocalTime time = local.toLocalTime();
        boolean overMidnight = from.isAfter(to);
        boolean evening = overMidnight && !time.isBefore(from);
        boolean quiet = overMidnight ? evening || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return at;
        }
        return local.toLocalDate()
                .plusDays(evening ? 1 : 0)
                .atTime(to)
                .atZone(WorkingCalendar.ZONE)
                .toInstant();
    }
}
