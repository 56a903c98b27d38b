package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryHolidaysTest {

    /** The weekdays that were off around 2 September, by the yearly notices. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018 | 2018-09-03",
                "2019 | 2019-09-02",
                "2020 | 2020-09-02",
                "2021 | 2021-09-02 2021-09-03",
                "2022 | 2022-09-01 2022-09-02",
                "2023 | 2023-09-01 2023-09-04",
                "2024 | 2024-09-02 2024-09-03",
                "2025 | 2025-09-01 2025-09-02",
                "2026 | 2026-09-01 2026-09-02"
            })
    void theNationalDayHasOneDayBefore2021AndTwoSince(int year, String off) {
        assertThat(weekdaysOff(year, LocalDate.of(year, 8, 20), LocalDate.of(year, 9, 20)))
                .containsExactlyElementsOf(dates(off));
    }

    /** The weekdays that were off from 25 April to 5 May without those swapped. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018 | 2018-04-25 2018-04-30 2018-05-01",
                "2019 | 2019-04-30 2019-05-01",
                "2020 | 2020-04-30 2020-05-01",
                "2021 | 2021-04-30 2021-05-03",
                "2022 | 2022-05-02 2022-05-03",
                "2023 | 2023-05-01 2023-05-02 2023-05-03",
                "2024 | 2024-04-30 2024-05-01",
                "2025 | 2025-04-30 2025-05-01",
                "2026 | 2026-04-27 2026-04-30 2026-05-01"
            })
    void holidaysOnAWeekendAreCompensatedOnTheNextWorkingDays(int year, String off) {
        assertThat(weekdaysOff(year, LocalDate.of(year, 4, 25), LocalDate.of(year, 5, 5)))
                .containsExactlyElementsOf(dates(off));
    }

    @ParameterizedTest
    @CsvSource({"2018-01-01", "2020-01-01", "2022-01-03", "2023-01-02", "2024-01-01", "2028-01-03"})
    void newYearIsTheFirstOrItsCompensation(LocalDate off) {
        assertThat(weekdaysOff(off.getYear(), LocalDate.of(off.getYear(), 1, 1), LocalDate.of(off.getYear(), 1, 10)))
                .containsExactly(off);
    }

    @Test
    void everyDayNamesTheLawOfItsTime() {
        assertThat(StatutoryHolidays.of(2020))
                .allSatisfy(day -> assertThat(day.decision()).startsWith("Bộ luật Lao động 2012, Điều 115"));
        assertThat(StatutoryHolidays.of(2021))
                .allSatisfy(day -> assertThat(day.decision()).startsWith("Bộ luật Lao động 2019, Điều 11"));
    }

    @Test
    void everyHolidayOnAWeekendHasOneCompensation() {
        for (int year = 2013; year <= 2050; year++) {
            List<CalendarDay> days = StatutoryHolidays.of(year);
            long onWeekends = days.stream()
                    .filter(day -> day.kind() == DayKind.HOLIDAY && StatutoryHolidays.isWeekend(day.on()))
                    .count();
            List<LocalDate> compensations = days.stream()
                    .filter(day -> day.kind() == DayKind.COMPENSATION)
                    .map(CalendarDay::on)
                    .toList();
            assertThat(compensations)
                    .as("compensations of %d", year)
                    .hasSize((int) onWeekends)
                    .doesNotHaveDuplicates()
                    .noneMatch(StatutoryHolidays::isWeekend);
        }
    }

    private static List<LocalDate> weekdaysOff(int year, LocalDate from, LocalDate to) {
        return StatutoryHolidays.of(year).stream()
                .map(CalendarDay::on)
                .filter(day -> !day.isBefore(from) && !day.isAfter(to) && !StatutoryHolidays.isWeekend(day))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<LocalDate> dates(String text) {
        return Arrays.stream(text.split(" ")).map(LocalDate::parse).toList();
    }
}
