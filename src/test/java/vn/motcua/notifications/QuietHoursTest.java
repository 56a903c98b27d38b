package vn.motcua.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.calendar.WorkingCalendar;

class QuietHoursTest {

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "21:00-07:00, 2019-03-04T20:59, 2019-03-04T20:59",
        "21:00-07:00, 2019-03-04T21:00, 2019-03-05T07:00",
        "21:00-07:00, 2019-03-04T23:59, 2019-03-05T07:00",
        "21:00-07:00, 2019-03-05T00:00, 2019-03-05T07:00",
        "21:00-07:00, 2019-03-05T06:59, 2019-03-05T07:00",
        "21:00-07:00, 2019-03-05T07:00, 2019-03-05T07:00",
        "12:00-13:30, 2019-03-05T12:10, 2019-03-05T13:30",
        "12:00-13:30, 2019-03-05T11:59, 2019-03-05T11:59",
        "08:00-08:00, 2019-03-05T08:00, 2019-03-05T08:00",
    })
    void whatWouldWakePeopleWaitsForTheMorning(String hours, String at, String earliest) {
        assertThat(QuietHours.of(hours).earliest(at(at))).isEqualTo(at(earliest));
    }

    @Test
    void withoutAnyNothingWaits() {
        assertThat(QuietHours.of("").earliest(at("2019-03-05T00:00"))).isEqualTo(at("2019-03-05T00:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9-7", "21:00", "21:00–07:00", "25:00-07:00", "night"})
    void whatCannotBeMeantIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuietHours.of(text))
                .withMessageContaining(text);
    }
}
