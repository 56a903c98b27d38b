package vn.motcua.start.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the doctor asks a database; reads only. */
final class DoctorQueries {

    private static final String SERVER = """
            select current_setting('server_version_num')::int as version,
                current_setting('server_encoding') as encoding,
                (select string_agg(name, ' ' order by name)
                 from unnest(array['Ưng', 'Đặng', 'Ẩn', 'Uyên', 'Anh', 'Dương', 'Ăn']) names (name)) as names,
                current_setting('fsync') as fsync,
                current_setting('synchronous_commit') as synchronous_commit,
                current_setting('full_page_writes') as full_page_writes,
                current_setting('max_connections')::int as max_connections,
                exists (select from pg_timezone_names
                    where name = 'Asia/Ho_Chi_Minh' and utc_offset = interval '7 hours') as knows_vietnam,
                pg_is_in_recovery() as standby,
                extract(epoch from clock_timestamp()) as clock
            """;

    private static final String MISSING = """
            select needed.name from unnest(array['unaccent', 'pg_trgm', 'btree_gist']) with ordinality needed (name, place)
            where not exists (select from pg_available_extensions a where a.name = needed.name)
            order by needed.place
            """;

    private static final String BEGUN = "select to_regclass('start.installation') is not null";

    private static final String MAY_CREATE = "select has_database_privilege(current_database(), 'create')";

    private static final String KEPT =
            "select to_regclass('operations.node') is not null and to_regclass('start.backup_made') is not null";

    private static final String KEEPING = """
            select (select demo from start.installation) as demo,
                (select extract(epoch from now() - max(at))::bigint from start.backup_made) as backup_age,
                (select extract(epoch from now() - max(at))::bigint from start.rehearsal) as rehearsal_age,
                (select count(*) from operations.node where started_at > now() - interval '7 days') as starts,
                (select count(*) from operations.node where started_at > now() - interval '7 days'
                    and stopped_at is null and beat_at < now() - interval '1 minute') as killed,
                (select coalesce(broken_at || ', event ' || broken_seq, '') from operations.chain_check
                 where ended_at is not null order by begun_at desc limit 1) as broken,
                (select count(*) from dossiers.failed_delivery where dead) as dead
            """;

    private final JdbcClient jdbc;

    DoctorQueries(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /**
     * @param names some, sorted as this database sorts
     * @param knowsVietnam whether its time zones have Vietnam seven hours ahead
     * @param skew how far its clock is from this machine's
     */
    record Server(
            int version,
            String encoding,
            String names,
            String fsync,
            String synchronousCommit,
            String fullPageWrites,
            int mostConnections,
            boolean knowsVietnam,
            boolean standby,
            Duration skew) {}

    /** @param broken where a history is broken by the last check; empty when it held, null when none was made */
    record Keeping(
            boolean demo,
            @Nullable Long backupAge,
            @Nullable Long rehearsalAge,
            long starts,
            long killed,
            @Nullable String broken,
            long dead) {}

    Server server() {
        return jdbc.sql(SERVER)
                .query((row, number) -> new Server(
                        row.getInt("version"),
                        row.getString("encoding"),
                        row.getString("names"),
                        row.getString("fsync"),
                        row.getString("synchronous_commit"),
                        row.getString("full_page_writes"),
                        row.getInt("max_connections"),
                        row.getBoolean("knows_vietnam"),
                        row.getBoolean("standby"),
                        Duration.between(Clock.systemUTC().instant(), Instant.ofEpochMilli((long)
                                (row.getDouble("clock") * 1000)))))
                .single();
    }

    List<String> missingExtensions() {
        return jdbc.sql(MISSING).query(String.class).list();
    }

    boolean begun() {
        return jdbc.sql(BEGUN).query(Boolean.class).single();
    }

    boolean mayCreate() {
        return jdbc.sql(MAY_CREATE).query(Boolean.class).single();
    }

    /** Whether its tables are so new that they tell how it was looked after. */
    boolean kept() {
        return jdbc.sql(KEPT).query(Boolean.class).single();
    }

    Keeping keeping() {
        return jdbc.sql(KEEPING)
                .query((row, number) -> new Keeping(
                        row.getBoolean("demo"),
                        row.getObject("backup_age", Long.class),
                        row.getObject("rehearsal_age", Long.class),
                        row.getLong("starts"),
                        row.getLong("killed"),
                        row.getString("broken"),
                        row.getLong("dead")))
                .single();
    }

    /** The kind of failure only. */
    static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }
}
