package vn.motcua.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Đồng hồ của lịch sử: shows the moment of a past that this thread is telling, so that the rules judge an act as of
 * then. Nothing else goes by it.
 */
public final class HistoryClock extends Clock {

    private final ThreadLocal<Instant> told = new ThreadLocal<>();

    /** From now on, in this thread, it is then. */
    public void moveTo(Instant then) {
        told.set(then);
    }

    @Override
    public ZoneId getZone() {
        return WorkingCalendar.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        Instant then = told.get();
        if (then == null) {
            throw new IllegalStateException("no past is being told in this thread");
        }
        return then;
    }
}
