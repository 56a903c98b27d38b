package vn.motcua.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.OpenDossiers;

/** Số đo cho Prometheus: what only this platform knows about itself; not known (NaN) while the database is away. */
@Component
class PlatformMeters implements MeterBinder {

    private final Readings readings;
    private final Certificates certificates;

    PlatformMeters(Readings readings, Certificates certificates) {
        this.readings = readings;
        this.certificates = certificates;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        work(registry);
        announcing(registry);
        keeping(registry);
        database(registry);
        gauge(
                registry,
                "motcua.nodes.running",
                at -> at.nodes().stream().filter(NodeStore.Node::lives).count());
        gauge(
                registry,
                "motcua.nodes.killed",
                at -> at.nodes().stream().filter(NodeStore.Node::wasKilled).count());
        Gauge.builder("motcua.certificates.left.seconds", certificates, Certificates::shortestLeftSeconds)
                .register(registry);
    }

    private void work(MeterRegistry registry) {
        Arrays.stream(DossierState.values()).filter(DossierState::isOpen).forEach(state -> {
            open(registry, state, "late", OpenDossiers.Count::late);
            open(registry, state, "running", OpenDossiers.Count::running);
            open(registry, state, "still", OpenDossiers.Count::still);
        });
    }

    private void open(
            MeterRegistry registry, DossierState state, String clock, ToLongFunction<OpenDossiers.Count> which) {
        Gauge.builder(
                        "motcua.dossiers.open",
                        readings,
                        of(at -> at.open().stream()
                                .filter(count -> count.state() == state)
                                .mapToLong(which)
                                .sum()))
                .tag("state", state.name().toLowerCase(Locale.ROOT))
                .tag("clock", clock)
                .register(registry);
    }

    private void announcing(MeterRegistry registry) {
        gauge(registry, "motcua.outbox.waiting", at -> at.queue().waiting());
        gauge(
                registry,
                "motcua.outbox.oldest.seconds",
                at -> at.queue().oldest() == null ? 0 : seconds(at.queue().oldest()));
        gauge(registry, "motcua.deliveries.failing", at -> at.queue().failing());
        gauge(registry, "motcua.deliveries.dead", at -> at.queue().dead());
        messages(registry);
        gauge(
                registry,
                "motcua.scheduler.lag.seconds",
                at -> at.tasks().stream()
                        .filter(task -> !task.running())
                        .mapToDouble(task -> Math.max(0, task.late().toSeconds()))
                        .max()
                        .orElse(0));
        gauge(
                registry,
                "motcua.scheduler.failing",
                at -> at.tasks().stream().filter(task -> task.failures() > 0).count());
    }

    private void messages(MeterRegistry registry) {
        gauge(registry, "motcua.messages.due", at -> at.messages().due());
        gauge(
                registry,
                "motcua.messages.oldest.seconds",
                at -> at.messages().oldest() == null ? 0 : seconds(at.messages().oldest()));
        gauge(registry, "motcua.messages.failing", at -> at.messages().failing());
        gauge(registry, "motcua.messages.dead", at -> at.messages().dead());
    }

    private void keeping(MeterRegistry registry) {
        gauge(registry, "motcua.backup.age.seconds", at -> seconds(at.backups().age()));
        gauge(
                registry,
                "motcua.rehearsal.age.seconds",
                at -> seconds(at.backups().rehearsalAge()));
        gauge(registry, "motcua.archiving.failing", at -> at.backups().archivingTrouble() == null ? 0 : 1);
        gauge(
                registry,
                "motcua.chain.check.age.seconds",
                at -> at.chain().map(check -> seconds(check.age())).orElse(Double.NaN));
        gauge(
                registry,
                "motcua.chain.broken",
                at -> at.chain().flatMap(ChainCheck::broken).map(broken -> 1.0).orElse(0.0));
    }

    private void database(MeterRegistry registry) {
        gauge(registry, "motcua.database.size.bytes", at -> at.database().bytes());
        gauge(registry, "motcua.database.connections", at -> at.database().connections());
        gauge(registry, "motcua.database.connections.most", at -> at.database().mostConnections());
        gauge(
                registry,
                "motcua.database.oldest.transaction.seconds",
                at -> seconds(at.database().oldestTransaction()));
        gauge(registry, "motcua.database.standbys", at -> at.database().standbys());
        gauge(registry, "motcua.clock.skew.seconds", at -> Math.abs(at.skew().toMillis()) / 1000.0);
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<Readings.Reading> what) {
        Gauge.builder(name, readings, of(what)).register(registry);
    }

    private static ToDoubleFunction<Readings> of(ToDoubleFunction<Readings.Reading> what) {
        return readings -> readings.latest().map(what::applyAsDouble).orElse(Double.NaN);
    }

    /** Not known where there never was any. */
    private static double seconds(@Nullable Duration duration) {
        return duration == null ? Double.NaN : duration.toMillis() / 1000.0;
    }
}
