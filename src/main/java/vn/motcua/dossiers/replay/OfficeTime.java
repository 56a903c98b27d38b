package vn.motcua.dossiers.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.calendar.Span;
import vn.motcua.calendar.WorkingCalendar;

/**
 * Giờ hành chính, đếm sẵn: the office minutes of some years numbered from 0, so that a plan can add and compare them as
 * numbers. Due times are the calendar's own; these are only the moments at which officials act.
 */
final class OfficeTime {

    private static final int SECONDS = 60;

    private final LocalDate first;
    private final List<LocalDate> workingDays = new ArrayList<>();
    /** Minutes before each calendar day, from the first. */
    private final int[] before;

    private final List<List<Span>> open = new ArrayList<>();

    OfficeTime(WorkingCalendar calendar, LocalDate first, LocalDate last) {
        this.first = first;
        int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
        this.before = new int[days + 1];
        for (int i = 0; i < days; i++) {
            LocalDate day = first.plusDays(i);
            List<Span> spans = calendar.isWorkingDay(day) ? calendar.open(day) : List.of();
            open.add(spans);
            before[i + 1] =
                    before[i] + spans.stream().mapToInt(OfficeTime::minutes).sum();
            if (!spans.isEmpty()) {
                workingDays.add(day);
            }
        }
    }

    private static int minutes(Span span) {
        return (span.to().toSecondOfDay() - span.from().toSecondOfDay()) / SECONDS;
    }

    List<LocalDate> workingDays() {
        return workingDays;
    }

    /** The number of the first minute of a day. */
    int start(LocalDate day) {
        return before[index(day)];
    }

    /** The number after the last minute of a day. */
    int end(LocalDate day) {
        return before[index(day) + 1];
    }

    /** The number of the first minute of the day that holds this one. */
    int startOfDayAt(int minute) {
        return before[dayOf(minute)];
    }

    int endOfDayAt(int minute) {
        return before[dayOf(minute) + 1];
    }

    LocalDate day(int minute) {
        return first.plusDays(dayOf(minute));
    }

    /** The number of the minute in which a moment lies; of the next opening when the office is shut. */
    int minute(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, WorkingCalendar.ZONE);
        int index = index(local.toLocalDate());
        int minute = before[index];
        for (Span span : open.get(index)) {
            int from = span.from().toSecondOfDay();
            int now = local.toLocalTime().toSecondOfDay();
            minute += Math.clamp((now - from) / SECONDS, 0, minutes(span));
        }
        return minute;
    }

    /** The moment at which a minute begins. */
    Instant at(int minute) {
        int index = dayOf(minute);
        int left = minute - before[index];
        for (Span span : open.get(index)) {
            if (left < minutes(span)) {
                return first.plusDays(index)
                        .atTime(span.from())
                        .plusMinutes(left)
                        .atZone(WorkingCalendar.ZONE)
                        .toInstant();
            }
            left -= minutes(span);
        }
        throw new IllegalStateException("there is no office minute " + minute);
    }

    private int index(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }

    private int dayOf(int minute) {
        int low = 0;
        int high = before.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (before[middle] <= minute) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
