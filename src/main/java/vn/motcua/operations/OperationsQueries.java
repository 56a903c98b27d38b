package vn.motcua.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database knows about how it and the recurring work fare. */
@Component
class OperationsQueries {

    private static final String TASKS = """
            select task_name, last_success, last_failure, coalesce(consecutive_failures, 0) as failures, execution_time,
                picked, extract(epoch from now() - execution_time)::bigint as late_seconds
            from schedule.scheduled_tasks
            order by task_name, task_instance
            limit 100
            """;

    private static final String BACKUP = """
            select
                (select extract(epoch from now() - max(at))::bigint from start.backup_made) as backup_age,
                (select bytes from start.backup_made order by at desc, id desc limit 1) as bytes,
                (select extract(epoch from now() - max(at))::bigint from start.rehearsal) as rehearsal_age,
                (select trouble from start.rehearsal order by at desc, id desc limit 1) as rehearsal_trouble,
                (select trouble from start.archiving) as archiving_trouble,
                (select folder from start.archiving) as archive
            """;

    private static final String DATABASE = """
            select pg_database_size(current_database()) as bytes,
                (select count(*) from pg_stat_activity where backend_type = 'client backend') as connections,
                current_setting('max_connections')::int as most_connections,
                (select coalesce(extract(epoch from now() - min(xact_start)), 0)::bigint from pg_stat_activity
                 where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()) as oldest_seconds,
                (select count(*) from pg_stat_replication) as standbys,
                (select count(*) from pg_stat_replication where sync_state in ('sync', 'quorum')) as synchronous,
                current_setting('server_version') as version,
                current_setting('synchronous_commit') <> 'off' and current_setting('fsync') = 'on' as durable,
                extract(epoch from clock_timestamp()) as clock,
                (select version from public.flyway_schema_history where success and version is not null
                 order by installed_rank desc limit 1) as schema_version
            """;

    private final JdbcClient jdbc;

    OperationsQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Recurring work.
     *
     * @param late how long its next run is overdue; negative while it is still to come
     */
    record Task(
            String name,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,
            int failures,
            Instant next,
            boolean running,
            Duration late) {}

    /** The last backup and the last trial restore; null ages when there was none; no archive when none is kept. */
    record Backups(
            @Nullable Duration age,
            long bytes,
            @Nullable Duration rehearsalAge,
            @Nullable String rehearsalTrouble,
            @Nullable String archive,
            @Nullable String archivingTrouble) {}

    /**
     * The database itself.
     *
     * @param clock its own time
     * @param durable an act that was seen done survives a power cut
     */
    record Database(
            long bytes,
            long connections,
            int mostConnections,
            Duration oldestTransaction,
            int standbys,
            int synchronous,
            String version,
            boolean durable,
            Instant clock,
            String schemaVersion) {}

    List<Task> tasks() {
        return jdbc.sql(TASKS)
                .query((row, number) -> new Task(
                        row.getString("task_name"),
                        instant(row, "last_success"),
                        instant(row, "last_failure"),
                        row.getInt("failures"),
                        Optional.ofNullable(instant(row, "execution_time")).orElseThrow(),
                        row.getBoolean("picked"),
                        Duration.ofSeconds(row.getLong("late_seconds"))))
                .list();
    }

    Backups backups() {
        return jdbc.sql(BACKUP)
                .query((row, number) -> new Backups(
                        seconds(row, "backup_age"),
                        row.getLong("bytes"),
                        seconds(row, "rehearsal_age"),
                        row.getString("rehearsal_trouble"),
                        row.getString("archive"),
                        row.getString("archiving_trouble")))
                .single();
    }

    Database database() {
        return jdbc.sql(DATABASE)
                .query((row, number) -> new Database(
                        row.getLong("bytes"),
                        row.getLong("connections"),
                        row.getInt("most_connections"),
                        Duration.ofSeconds(row.getLong("oldest_seconds")),
                        row.getInt("standbys"),
                        row.getInt("synchronous"),
                        row.getString("version"),
                        row.getBoolean("durable"),
                        Instant.ofEpochMilli((long) (row.getDouble("clock") * 1000)),
                        row.getString("schema_version")))
                .single();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        Long seconds = row.getObject(column, Long.class);
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
