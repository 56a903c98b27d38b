package vn.motcua.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Thời gian được kể lại: while the demo province is being loaded, its clock shows the moment that the story has reached.
 * Only the demo's clock listens to it, and only in the thread that tells.
 */
public final class ToldTime {

    private static final ScopedValue<Instant> NOW = ScopedValue.newInstance();

    private ToldTime() {}

    /** Does something as if it were then. */
    public static <T> T at(Instant then, ScopedValue.CallableOp<T, RuntimeException> what) {
        return ScopedValue.where(NOW, then).call(what);
    }

    /** A clock that shows the told moment where one is being told, and else what the other clock shows. */
    static Clock over(Clock otherwise) {
        return new Telling(otherwise);
    }

    private static final class Telling extends Clock {

        private final Clock otherwise;

        Telling(Clock otherwise) {
            this.otherwise = otherwise;
        }

        @Override
        public ZoneId getZone() {
            return otherwise.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Telling(otherwise.withZone(zone));
        }

        @Override
        public Instant instant() {
            return NOW.isBound() ? NOW.get() : otherwise.instant();
        }
    }
}
