package vn.motcua.calendar;

import java.nio.file.Path;
import java.time.Clock;

/** Đồng hồ của hệ thống, for a verb that works beside the server: what the server's own clock shows. */
public final class PlatformClock {

    private PlatformClock() {}

    /**
     * The clock of the platform that keeps its data in this folder.
     *
     * @param demo the demo's clock goes on where the last run stood
     */
    public static Clock of(boolean demo, Path data) {
        return demo
                ? DemoClock.start(null, data.resolve("demo-clock"), Clock.systemUTC())
                : Clock.system(WorkingCalendar.ZONE);
    }
}
