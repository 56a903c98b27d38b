package vn.motcua.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The processes that work on this database, and those that did. */
@Component
class NodeStore {

    private static final String BEGIN = """
            insert into operations.node (id, place, pid, version, java)
            values (:id, :place, :pid, :version, :java)
            on conflict (id) do nothing
            """;

    private static final String BEAT = "update operations.node set beat_at = now() where id = :id";

    private static final String STOP = "update operations.node set beat_at = now(), stopped_at = now() where id = :id";

    private static final String FORGET = "delete from operations.node where beat_at < now() - interval '90 days'";

    private static final String OF_LATE = """
            select place, version, started_at, beat_at, stopped_at is not null as stopped,
                extract(epoch from now() - beat_at)::bigint as silent_seconds
            from operations.node
            where beat_at > now() - interval '7 days'
            order by stopped_at is not null, beat_at desc, started_at desc
            limit 50
            """;

    private final JdbcClient jdbc;

    NodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A process with its last sign of life. */
    record Node(String place, String version, Instant startedAt, Instant beatAt, boolean stopped, Duration silent) {

        private static final Duration DEAD_AFTER = Duration.ofSeconds(60);

        boolean lives() {
            return !stopped && silent.compareTo(DEAD_AFTER) < 0;
        }

        /** Neither alive nor stopped in order. */
        boolean wasKilled() {
            return !stopped && !lives();
        }
    }

    void begin(UUID id, String place, long pid, String version, String java) {
        jdbc.sql(BEGIN)
                .param("id", id)
                .param("place", place)
                .param("pid", pid)
                .param("version", version)
                .param("java", java)
                .update();
        jdbc.sql(FORGET).update();
    }

    void beat(UUID id) {
        jdbc.sql(BEAT).param("id", id).update();
    }

    void stop(UUID id) {
        jdbc.sql(STOP).param("id", id).update();
    }

    /** Of the last seven days, those that live first. */
    List<Node> ofLate() {
        return jdbc.sql(OF_LATE)
                .query((row, number) -> new Node(
                        row.getString("place"),
                        row.getString("version"),
                        Objects.requireNonNull(row.getTimestamp("started_at")).toInstant(),
                        Objects.requireNonNull(row.getTimestamp("beat_at")).toInstant(),
                        row.getBoolean("stopped"),
                        Duration.ofSeconds(row.getLong("silent_seconds"))))
                .list();
    }
}
