package vn.motcua.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Deliveries;
import vn.motcua.notifications.Outbox;

/**
 * Bảng vận hành: what the operator's page shows.
 *
 * @param slowLimit from where on a statement counts as slow
 * @param walk how far the running check of the histories is; null when none runs
 */
public record OperationsView(
        List<Group> groups,
        List<Deliveries.Failed> failed,
        List<Outbox.Dead> messages,
        List<Task> tasks,
        List<Node> nodes,
        List<Slow> slow,
        Duration slowLimit,
        @Nullable Walk walk) {

    /** Nhóm dòng: lines that belong together. */
    public record Group(Words title, List<Line> lines) {}

    /** Việc định kỳ: one recurring task. */
    public record Task(
            Words name,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,
            int failures,
            Instant next,
            Light light) {}

    /** Tiến trình: one process of the last seven days. */
    public record Node(
            String place, String version, Instant startedAt, Instant beatAt, boolean lives, boolean wasKilled) {}

    /** Câu lệnh chậm: statements of one name. */
    public record Slow(String name, long times, Duration longest, Instant lastAt) {}

    /** Tiến độ kiểm tra: events gone past, of about so many. */
    public record Walk(long passed, long expected) {}

    /** The worst of all lines. */
    public Light light() {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .map(Line::light)
                .reduce(Light.GOOD, Light::worse);
    }

    /** How many lines need somebody. */
    public long toDo() {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.light() != Light.GOOD)
                .count();
    }
}
