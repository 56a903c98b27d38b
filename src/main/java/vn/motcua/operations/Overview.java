package vn.motcua.operations;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Deliveries;
import vn.motcua.notifications.Outbox;

/** Tình hình vận hành: all that operators watch, at one moment. */
@Component
public class Overview {

    private static final int MOST_FAILED = 50;

    private final Readings readings;
    private final MachineLines machine;
    private final SlowStatements slow;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final ChainChecks chains;
    private final DataSource pool;
    private final boolean demo;

    Overview(
            Readings readings,
            MachineLines machine,
            SlowStatements slow,
            Deliveries deliveries,
            Outbox outbox,
            ChainChecks chains,
            DataSource pool,
            @Value("${motcua.demo:false}") boolean demo) {
        this.readings = readings;
        this.machine = machine;
        this.slow = slow;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.chains = chains;
        this.pool = pool;
        this.demo = demo;
    }

    /** Empty while the database is away. */
    public Optional<OperationsView> now() {
        return readings.now().map(this::view);
    }

    private OperationsView view(Readings.Reading now) {
        HikariDataSource connections = pool();
        return new OperationsView(
                List.of(
                        new OperationsView.Group(new Words("Công việc", "Work"), WorkLines.of(now)),
                        new OperationsView.Group(new Words("Gìn giữ dữ liệu", "Keeping"), KeepingLines.of(now, demo)),
                        new OperationsView.Group(
                                new Words("Cơ sở dữ liệu", "Database"),
                                DatabaseLines.of(now, bean(connections), connections.getMaximumPoolSize())),
                        new OperationsView.Group(new Words("Máy chủ", "Machine"), machine.of(now))),
                deliveries.failed(MOST_FAILED),
                outbox.dead(MOST_FAILED),
                now.tasks().stream().map(Overview::task).toList(),
                now.nodes().stream().map(Overview::node).toList(),
                slow.ofLate().stream().map(Overview::slow).toList(),
                slow.limit(),
                chains.running().map(Overview::walk).orElse(null));
    }

    private static OperationsView.Task task(OperationsQueries.Task task) {
        return new OperationsView.Task(
                TaskWords.of(task.name()),
                task.lastSuccess(),
                task.lastFailure(),
                task.failures(),
                task.next(),
                WorkLines.light(task));
    }

    private static OperationsView.Node node(NodeStore.Node node) {
        return new OperationsView.Node(
                node.place(), node.version(), node.startedAt(), node.beatAt(), node.lives(), node.wasKilled());
    }

    private static OperationsView.Slow slow(SlowStatements.Slow one) {
        return new OperationsView.Slow(one.name(), one.times(), one.longest(), one.lastAt());
    }

    private static OperationsView.Walk walk(ChainCheck check) {
        return new OperationsView.Walk(check.passed(), Math.max(check.expected(), check.passed() + 1));
    }

    private static Optional<HikariPoolMXBean> bean(HikariDataSource connections) {
        return Optional.ofNullable(connections.getHikariPoolMXBean());
    }

    private HikariDataSource pool() {
        try {
            return pool.unwrap(HikariDataSource.class);
        } catch (SQLException e) {
            throw new IllegalStateException("the platform's connections come from a pool", e);
        }
    }
}
