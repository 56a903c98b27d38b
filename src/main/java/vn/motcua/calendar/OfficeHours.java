package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Giờ làm việc: when an office is open on each weekday, in seasons; the first season that holds a date decides. A
 * weekday without hours is a weekly rest day.
 */
public record OfficeHours(List<Season> seasons) {

    private static final List<Span> USUAL = List.of(
            new Span(LocalTime.of(7, 30), LocalTime.of(11, 30)), new Span(LocalTime.of(13, 30), LocalTime.of(17, 0)));

    /**
     * Mùa: hours that hold between two days of the year, or always when both are null.
     *
     * @param from first date; null for no beginning
     * @param to last date; null for no end
     */
    public record Season(@Nullable LocalDate from, @Nullable LocalDate to, Map<DayOfWeek, List<Span>> week) {

        boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        private Season withoutRestDays() {
            Map<DayOfWeek, List<Span>> weekdays = new EnumMap<>(DayOfWeek.class);
            week.forEach((day, spans) -> {
                if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                    weekdays.put(day, spans);
                }
            });
            return new Season(from, to, Map.copyOf(weekdays));
        }
    }

    /** Monday to Friday, 7:30–11:30 and 13:30–17:00; the usual hours of the province's offices, unless set otherwise. */
    public static OfficeHours usual() {
        Map<DayOfWeek, List<Span>> week = Arrays.stream(DayOfWeek.values())
                .filter(day -> day.getValue() <= DayOfWeek.FRIDAY.getValue())
                .collect(Collectors.toMap(day -> day, day -> USUAL));
        return new OfficeHours(List.of(new Season(null, null, week)));
    }

    /** These hours, and the others' on the days for which no season of these holds. */
    OfficeHours orElse(OfficeHours others) {
        return new OfficeHours(
                Stream.concat(seasons.stream(), others.seasons.stream()).toList());
    }

    /** Without the hours that a desk adds on weekly rest days: a term of working days does not run then. */
    OfficeHours withoutRestDays() {
        return new OfficeHours(seasons.stream().map(Season::withoutRestDays).toList());
    }

    /** What is open on a date by its weekday alone. */
    List<Span> on(LocalDate day) {
        return on(day, day.getDayOfWeek());
    }

    private List<Span> on(LocalDate day, DayOfWeek weekday) {
        return seasons.stream()
                .filter(season -> season.holds(day))
                .findFirst()
                .map(season -> season.week().getOrDefault(weekday, List.of()))
                .orElse(List.of());
    }

    /** What is worked on a rest day that is made a working day: the hours of that season's Friday, else the usual ones. */
    List<Span> onMakeUp(LocalDate day) {
        boolean weekend = day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
        List<Span> like = weekend ? on(day, DayOfWeek.FRIDAY) : on(day);
        return like.isEmpty() ? USUAL : like;
    }
}
