package vn.motcua;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock of Vietnam that stands still until a test moves it. */
public final class MovableClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final AtomicReference<Instant> now;

    private MovableClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    /** Stands at this Vietnamese date and time, such as 2019-03-04T08:00. */
    public static MovableClock at(String localDateTime) {
        return new MovableClock(instant(localDateTime));
    }

    public void moveTo(String localDateTime) {
        now.set(instant(localDateTime));
    }

    public void forward(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    private static Instant instant(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(ZONE).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
