package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The holidays of the law beside what was decided, each year computed once. The days of Tết and the day beside 2 September
 * are decided every year; where the decision is known, it stands alone.
 */
final class YearsByLaw {

    private static final MonthDay NATIONAL_DAY = MonthDay.of(Month.SEPTEMBER, 2);

    private final Map<Integer, Set<String>> decided;
    private final Map<Integer, Map<LocalDate, CalendarDay>> years = new ConcurrentHashMap<>();

    YearsByLaw(Collection<CalendarDay> explicit) {
        this.decided = decidedIn(explicit);
    }

    /** Null for a day of which the law says nothing. */
    @Nullable
    CalendarDay on(LocalDate day) {
        Map<LocalDate, CalendarDay> known = years.get(day.getYear());
        return (known != null ? known : years.computeIfAbsent(day.getYear(), this::year)).get(day);
    }

    private Map<LocalDate, CalendarDay> year(int year) {
        Set<String> known = decided.getOrDefault(year, Set.of());
        Map<LocalDate, CalendarDay> days = new HashMap<>();
        StatutoryHolidays.of(year).stream()
                // a compensation is named after the holiday that it is for
                .filter(day -> known.stream().noneMatch(day.name()::endsWith))
                .forEach(day -> days.putIfAbsent(day.on(), day));
        return Map.copyOf(days);
    }

    private static Map<Integer, Set<String>> decidedIn(Collection<CalendarDay> explicit) {
        Map<Integer, Set<String>> decided = new HashMap<>();
        for (CalendarDay day : explicit) {
            String holiday = decidedEveryYear(day);
            if (holiday != null) {
                decided.computeIfAbsent(day.on().getYear(), year -> new HashSet<>())
                        .add(holiday);
            }
        }
        return decided;
    }

    private static @Nullable String decidedEveryYear(CalendarDay day) {
        if (day.kind() != DayKind.HOLIDAY) {
            return null;
        }
        if (day.name().startsWith(StatutoryHolidays.TET)) {
            return StatutoryHolidays.TET;
        }
        boolean beside = day.name().startsWith(StatutoryHolidays.NATIONAL_DAY)
                && !MonthDay.from(day.on()).equals(NATIONAL_DAY);
        return beside ? StatutoryHolidays.BESIDE_NATIONAL_DAY : null;
    }
}
