package vn.motcua.operations;

import java.time.Clock;
import java.time.Instant;

/** Giờ của máy: for what happens to machines; official acts go by the platform's clock, which a demo sets to another year. */
final class MachineTime {

    private static final Clock CLOCK = Clock.systemUTC();

    private MachineTime() {}

    static Instant now() {
        return CLOCK.instant();
    }
}
