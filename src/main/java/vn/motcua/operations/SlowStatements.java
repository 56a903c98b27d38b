package vn.motcua.operations;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Câu lệnh chậm: statements that took longer than {@code MOTCUA_SLOW_MS}, by the name that our code gives them, with their
 * times and never their parameters.
 */
final class SlowStatements {

    private static final Logger LOG = LoggerFactory.getLogger(SlowStatements.class);
    private static final String COMMIT = " (commit)";
    private static final int MOST_NAMES = 500;

    private final long limit;
    private final Timer all = Timer.builder("motcua.statements")
            .description("statements and commits, as the platform waits for them")
            .register(Metrics.globalRegistry);
    private final Map<String, Slow> byName = new ConcurrentHashMap<>();

    SlowStatements(Duration limit) {
        this.limit = limit.toNanos();
    }

    /**
     * Statements of one name.
     *
     * @param name such as {@code DossierStore.find}
     * @param lastAt by the machine's own time, whatever the demo's clock shows
     */
    record Slow(String name, long times, Duration longest, Instant lastAt) {

        Slow and(Slow later) {
            return new Slow(
                    name,
                    times + later.times,
                    longest.compareTo(later.longest) >= 0 ? longest : later.longest,
                    later.lastAt);
        }
    }

    void took(long nanos, boolean commit) {
        all.record(nanos, TimeUnit.NANOSECONDS);
        if (nanos >= limit) {
            tell(Caller.name() + (commit ? COMMIT : ""), Duration.ofNanos(nanos));
        }
    }

    private void tell(String name, Duration took) {
        LOG.warn("Slow statement {}: {} ms", name, took.toMillis());
        Metrics.counter("motcua.statements.slow", "statement", name).increment();
        if (byName.size() < MOST_NAMES || byName.containsKey(name)) {
            byName.merge(name, new Slow(name, 1, took, MachineTime.now()), Slow::and);
        }
    }

    /** Those of the last day, the slowest first. */
    List<Slow> ofLate() {
        Instant dayAgo = MachineTime.now().minus(Duration.ofDays(1));
        byName.values().removeIf(slow -> slow.lastAt().isBefore(dayAgo));
        return byName.values().stream()
                .sorted(Comparator.comparing(Slow::longest).reversed())
                .toList();
    }

    Duration limit() {
        return Duration.ofNanos(limit);
    }
}
