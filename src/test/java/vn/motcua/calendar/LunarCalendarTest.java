package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/calendar/tet-gio-to.csv", numLinesToSkip = 1)
    void tetAndTheHungKingsFallOnTheKnownDays(int year, LocalDate tet, LocalDate hungKings) {
        assertThat(LunarCalendar.newYear(year)).isEqualTo(tet);
        assertThat(LunarCalendar.hungKings(year)).isEqualTo(hungKings);
    }

    /** Years in which a calendar at UTC+8 gives another day. */
    @ParameterizedTest
    @CsvSource({"1985,1985-01-21", "2007,2007-02-17", "2030,2030-02-02"})
    void tetIsCountedAtTheVietnameseMeridian(int year, LocalDate tet) {
        assertThat(LunarCalendar.newYear(year)).isEqualTo(tet);
    }
}
