package vn.motcua.operations;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Deliveries;
import vn.motcua.dossiers.OpenDossiers;
import vn.motcua.notifications.Outbox;

/** Số đo: everything that is read from the database for measures and for the page; read at most every few seconds. */
@Component
class Readings {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Sources sources;
    private final DatabaseHealth health;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Reading last;
    private long lastAt;

    Readings(Sources sources, DatabaseHealth health) {
        this.sources = sources;
        this.health = health;
    }

    /** Where it all comes from. */
    @Component
    record Sources(
            OperationsQueries queries,
            Deliveries deliveries,
            Outbox outbox,
            OpenDossiers open,
            ChainChecks chains,
            NodeStore nodes) {

        Reading read() {
            OperationsQueries.Database database = queries.database();
            return new Reading(
                    database,
                    Duration.between(MachineTime.now(), database.clock()),
                    queries.tasks(),
                    queries.backups(),
                    deliveries.queue(),
                    outbox.queue(),
                    open.counts(),
                    chains.lastEnded(),
                    nodes.ofLate());
        }
    }

    /**
     * One reading.
     *
     * @param skew how far the database's clock is before the machine's
     */
    record Reading(
            OperationsQueries.Database database,
            Duration skew,
            List<OperationsQueries.Task> tasks,
            OperationsQueries.Backups backups,
            Deliveries.Queue queue,
            Outbox.Queue messages,
            List<OpenDossiers.Count> open,
            Optional<ChainCheck> chain,
            List<NodeStore.Node> nodes) {}

    /** Empty while the database is away. */
    Optional<Reading> latest() {
        turn.lock();
        try {
            if (lastAt == 0 || System.nanoTime() - lastAt > FRESH_NANOS) {
                last = health.health().getStatus().equals(Status.DOWN) ? null : read();
                lastAt = System.nanoTime();
            }
            return Optional.ofNullable(last);
        } finally {
            turn.unlock();
        }
    }

    /** For whoever has just changed something and wants to see it. */
    Optional<Reading> now() {
        turn.lock();
        try {
            lastAt = 0;
            return latest();
        } finally {
            turn.unlock();
        }
    }

    private @Nullable Reading read() {
        try {
            return sources.read();
        } catch (DataAccessException e) {
            // it went away in this very moment: the measures say that they are not known
            return null;
        }
    }
}
