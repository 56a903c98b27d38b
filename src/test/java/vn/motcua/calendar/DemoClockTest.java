package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.MovableClock;

class DemoClockTest {

    private static final Instant BEGINNING = Instant.parse("2019-03-04T01:00:00Z");

    @TempDir
    Path data;

    private final MovableClock real = MovableClock.at("2026-11-24T10:00");

    @Test
    void beginsOnTheMondayOfTheDemoAndTicksOn() {
        Clock clock = DemoClock.start(null, memory(), real);
        assertThat(clock.instant()).isEqualTo(BEGINNING);

        real.forward(Duration.ofMinutes(90));

        assertThat(clock.instant()).isEqualTo(BEGINNING.plus(Duration.ofMinutes(90)));
        assertThat(clock.getZone()).isEqualTo(WorkingCalendar.ZONE);
    }

    @Test
    void goesOnAcrossARestart() {
        DemoClock.start(null, memory(), real);
        real.forward(Duration.ofDays(3));

        assertThat(DemoClock.start(null, memory(), real).instant()).isEqualTo(BEGINNING.plus(Duration.ofDays(3)));
    }

    @Test
    void aSaidInstantIsRememberedTooAndABlankOneIsNone() {
        DemoClock.start("2025-07-01T08:00", memory(), real);
        real.forward(Duration.ofHours(1));

        assertThat(DemoClock.start(" ", memory(), real).instant()).isEqualTo("2025-07-01T02:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01T08:00, 2025-07-01T01:00:00Z",
        "2025-07-01T08:00:30, 2025-07-01T01:00:30Z",
        "2025-07-01, 2025-07-01T01:00:00Z",
        "2025-07-01T08:00:00Z, 2025-07-01T08:00:00Z",
        "2025-07-01T08:00+07:00, 2025-07-01T01:00:00Z",
        "' 2025-07-01T08:00 ', 2025-07-01T01:00:00Z"
    })
    void readsTimesOfVietnamAndOffsets(String said, Instant expected) {
        assertThat(DemoClock.start(said, memory(), real).instant()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2019-02-30T08:00",
                "2019-03-04T25:00",
                "04/03/2019",
                "1900-01-01",
                "+999999-01-01T00:00"
            })
    void whatIsNoUsableTimeIsRefused(String said) {
        assertThatThrownBy(() -> DemoClock.start(said, memory(), real))
                .isInstanceOf(ClockRefused.class)
                .hasMessageContaining(said);
        assertThat(memory()).doesNotExist();
    }

    @Test
    void aSpoiltMemoryBeginsAnew() throws IOException {
        Files.writeString(memory(), "nonsense");

        assertThat(DemoClock.start(null, memory(), real).instant()).isEqualTo(BEGINNING);
    }

    @Test
    void outsideADemoAnotherTimeIsRefusedAndABlankOneIsNone() {
        ClockSetUp setUp = new ClockSetUp();

        assertThatThrownBy(() -> setUp.clock(false, "2019-03-04T08:00", data.toString()))
                .isInstanceOf(ClockRefused.class)
                .hasMessageContaining("MOTCUA_NOW");
        assertThat(setUp.clock(false, null, data.toString())).isEqualTo(Clock.system(WorkingCalendar.ZONE));
        assertThat(setUp.clock(false, "", data.toString())).isEqualTo(Clock.system(WorkingCalendar.ZONE));
        assertThat(memory()).doesNotExist();
    }

    private Path memory() {
        return data.resolve("demo-clock");
    }
}
