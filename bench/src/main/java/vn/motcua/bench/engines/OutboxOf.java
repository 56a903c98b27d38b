package vn.motcua.bench.engines;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.motcua.bench.Postgres;

/**
 * The platform's outbox: what its acts have announced and the listeners have not heard yet. It is emptied within the
 * figures of whoever filled it, never in somebody else's time.
 */
final class OutboxOf {

    static final String DATABASE = "motcua";

    private static final String WAITING = "select count(*) from dossiers.announcement";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Postgres postgres;

    OutboxOf(Postgres postgres) {
        this.postgres = postgres;
    }

    void settle() {
        long end = System.nanoTime() + PATIENCE;
        while (postgres.number(DATABASE, WAITING) > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("announcements wait for a minute and nobody hears them");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
