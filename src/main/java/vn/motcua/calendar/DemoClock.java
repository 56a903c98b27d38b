package vn.motcua.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Đồng hồ tập huấn: starts at an instant and ticks on, across restarts too; never goes back by itself.
 */
final class DemoClock {

    /** Monday morning in the first week of March 2019, in the time of the demo province. */
    private static final Instant BEGINNING =
            LocalDateTime.of(2019, 3, 4, 8, 0).atZone(WorkingCalendar.ZONE).toInstant();

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-12-31T00:00:00Z");

    private DemoClock() {}

    /**
     * The demo's clock.
     *
     * @param said the instant to start from; null to go on where the last run stood, or to begin
     * @param memory the file that remembers how far the demo's time is from the real one
     */
    static Clock start(@Nullable String said, Path memory, Clock real) {
        Duration offset = said != null && !said.isBlank()
                ? Duration.between(real.instant(), read(said))
                : remembered(memory, Duration.between(real.instant(), BEGINNING));
        remember(memory, offset);
        return ToldTime.over(Clock.offset(real, offset).withZone(WorkingCalendar.ZONE));
    }

    private static Instant read(String said) {
        String text = said.strip();
        try {
            Instant at = text.matches(".*(Z|[+-]\\d{2}:?\\d{2})$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text.length() == 10 ? text + "T08:00" : text)
                            .atZone(WorkingCalendar.ZONE)
                            .toInstant();
            if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
                throw new ClockRefused("MOTCUA_NOW must lie between the years 2000 and 2100, unlike \"" + said + "\"");
            }
            return at;
        } catch (DateTimeException e) {
            throw new ClockRefused("MOTCUA_NOW must be a time such as 2019-03-04T08:00, not \"" + said + "\"");
        }
    }

    private static Duration remembered(Path memory, Duration otherwise) {
        try {
            return Files.exists(memory)
                    ? Duration.parse(Files.readString(memory).strip())
                    : otherwise;
        } catch (IOException | DateTimeException e) {
            return otherwise;
        }
    }

    private static void remember(Path memory, Duration offset) {
        try {
            Files.createDirectories(memory.toAbsolutePath().getParent());
            Files.writeString(memory, offset.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the demo clock cannot be remembered in " + memory, e);
        }
    }
}
