package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lịch làm việc: which minutes an office works: the official days of the country and the office's own hours. Immutable;
 * days of years that the data leaves out follow from the law.
 *
 * <p>A <em>working day</em> for counting terms is a weekday that is not off, or a rest day made a working day by a
 * decision. Hours that a desk adds on a Saturday are open hours, but the day is not counted in a term of days.
 */
public final class WorkingCalendar {

    /** Vietnam has one time zone and no summer time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final int FARTHEST_DAYS = 40_000;

    private final Map<LocalDate, CalendarDay> days;
    private final OfficeHours hours;
    private final YearsByLaw byLaw;

    private WorkingCalendar(Map<LocalDate, CalendarDay> days, OfficeHours hours) {
        this(Map.copyOf(days), new YearsByLaw(days.values()), hours);
    }

    private WorkingCalendar(Map<LocalDate, CalendarDay> days, YearsByLaw byLaw, OfficeHours hours) {
        this.days = days;
        this.byLaw = byLaw;
        this.hours = hours;
    }

    /** A calendar of explicit days, which go before those of the law, and of office hours. */
    public static WorkingCalendar of(List<CalendarDay> explicit, OfficeHours hours) {
        Map<LocalDate, CalendarDay> days = new HashMap<>();
        explicit.forEach(day -> days.put(day.on(), day));
        return new WorkingCalendar(days, hours);
    }

    /** The province's official days as shipped, and the usual office hours. */
    public static WorkingCalendar ofProvince() {
        return of(OfficialDays.shipped(), OfficeHours.usual());
    }

    /** The same calendar with one day changed, to see what an edit would move. */
    public WorkingCalendar with(CalendarDay day) {
        Map<LocalDate, CalendarDay> changed = new HashMap<>(days);
        changed.put(day.on(), day);
        return new WorkingCalendar(changed, hours);
    }

    /** The same calendar with one explicit day taken out: the law and the weekday decide again. */
    public WorkingCalendar without(LocalDate day) {
        Map<LocalDate, CalendarDay> changed = new HashMap<>(days);
        changed.remove(day);
        return new WorkingCalendar(changed, hours);
    }

    /** The same calendar without the hours that a desk adds on weekly rest days. */
    WorkingCalendar withoutRestDays() {
        OfficeHours weekdays = hours.withoutRestDays();
        return weekdays.equals(hours) ? this : new WorkingCalendar(days, byLaw, weekdays);
    }

    /** What makes this day special; empty for an ordinary one. */
    public Optional<CalendarDay> special(LocalDate day) {
        CalendarDay explicit = days.get(day);
        return Optional.ofNullable(explicit != null ? explicit : byLaw.on(day));
    }

    /** Whether a term of working days counts this day. */
    public boolean isWorkingDay(LocalDate day) {
        return special(day)
                .map(special -> !special.kind().isOff())
                .orElseGet(() ->
                        !StatutoryHolidays.isWeekend(day) && !hours.on(day).isEmpty());
    }

    /** The open hours of a day; empty when the office is shut. */
    public List<Span> open(LocalDate day) {
        return special(day)
                .map(special -> special.kind().isOff() ? List.<Span>of() : hours.onMakeUp(day))
                .orElseGet(() -> hours.on(day));
    }

    /** The first working day after this one. */
    public LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        for (int i = 0; i < FARTHEST_DAYS; i++, next = next.plusDays(1)) {
            if (isWorkingDay(next)) {
                return next;
            }
        }
        throw new IllegalStateException("the calendar has no working day after " + day);
    }

    /** This day if it is worked, else the next one that is. */
    public LocalDate sameOrNextWorkingDay(LocalDate day) {
        return isWorkingDay(day) ? day : nextWorkingDay(day);
    }

    /** The end of office hours. */
    public Instant endOf(LocalDate day) {
        List<Span> open = open(day);
        LocalTime end = open.isEmpty() ? LocalTime.of(17, 0) : open.getLast().to();
        return day.atTime(end).atZone(ZONE).toInstant();
    }

    /** The beginning of office hours. */
    public Instant startOf(LocalDate day) {
        List<Span> open = open(day);
        LocalTime start = open.isEmpty() ? LocalTime.of(7, 30) : open.getFirst().from();
        return day.atTime(start).atZone(ZONE).toInstant();
    }

    /** How many minutes of office hours a day has. */
    int minutesOf(LocalDate day) {
        return open(day).stream().mapToInt(Span::minutes).sum();
    }

    /** The moment when this many minutes of office hours have passed since the given one. */
    public Instant addWorkingMinutes(Instant from, long minutes) {
        LocalDateTime start = LocalDateTime.ofInstant(from, ZONE);
        LocalDate day = start.toLocalDate();
        int minute = minuteOf(start.toLocalTime());
        long left = minutes;
        for (int i = 0; i < FARTHEST_DAYS; i++) {
            for (Span span : open(day)) {
                int begin = Math.max(minute, span.fromMinute());
                int available = span.toMinute() - begin;
                if (available > 0 && left <= available) {
                    return day.atStartOfDay()
                            .plusMinutes(begin + left)
                            .atZone(ZONE)
                            .toInstant();
                }
                left -= Math.max(available, 0);
            }
            day = day.plusDays(1);
            minute = 0;
        }
        throw new IllegalStateException("the calendar has too few office hours");
    }

    /** The minutes of office hours between two moments; 0 when the second is not after the first. */
    public long workingMinutesBetween(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return 0;
        }
        LocalDateTime start = LocalDateTime.ofInstant(from, ZONE);
        LocalDateTime end = LocalDateTime.ofInstant(to, ZONE);
        long minutes = 0;
        for (LocalDate day = start.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            int begin = day.equals(start.toLocalDate()) ? minuteOf(start.toLocalTime()) : 0;
            int finish = day.equals(end.toLocalDate()) ? minuteOf(end.toLocalTime()) : 24 * 60;
            for (Span span : open(day)) {
                minutes += Math.max(0, Math.min(finish, span.toMinute()) - Math.max(begin, span.fromMinute()));
            }
        }
        return minutes;
    }

    /** The working days after the first date up to and including the second. */
    public int workingDaysBetween(LocalDate after, LocalDate upTo) {
        int count = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    /** Why a day is not counted; null for a working day. */
    @Nullable
    CalendarDay whyOff(LocalDate day) {
        if (isWorkingDay(day)) {
            return null;
        }
        return special(day)
                .filter(special -> special.kind().isOff())
                .orElseGet(() -> new CalendarDay(
                        day, DayKind.HOLIDAY, "Nghỉ hằng tuần", "Quyết định 188/1999/QĐ-TTg (tuần làm việc 40 giờ)"));
    }

    private static int minuteOf(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
