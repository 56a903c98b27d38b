package vn.motcua.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import vn.motcua.start.EmbeddedSettings;

/**
 * A PostgreSQL of its own for one bench, with the very settings of the product's embedded one (so fsync and
 * synchronous_commit are on), and pg_stat_statements to count by; gone with all its data when closed.
 */
public final class Postgres implements AutoCloseable {

    private static final String STATEMENTS = """
            select coalesce(sum(calls), 0)
            from pg_stat_statements s
            join pg_database d on d.oid = s.dbid
            where d.datname = '%s'
                and query !~* '^\\s*(begin|start|commit|rollback|set|show|discard|vacuum|analyze|checkpoint)\\M'
                and query !~ 'pg_stat_statements'
            """;

    private static final String LONGEST = """
            select string_agg(format('%%8s calls %%6s µs, planned %%7s times %%6s µs, %%6s B of WAL  %%s', calls,
                round(mean_exec_time * 1000), plans, round(mean_plan_time * 1000), round(wal_bytes / calls), left(regexp_replace(query, '\\s+', ' ', 'g'), 120)), E'\\n')
            from (select s.* from pg_stat_statements s join pg_database d on d.oid = s.dbid
                where d.datname = '%s' order by total_exec_time desc limit 12) longest
            """;

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** @param more settings beyond the product's own; none that make anything faster */
    public static Postgres start(Map<String, String> more) {
        try {
            var builder = EmbeddedSettings.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("pg_stat_statements.max", "10000");
            more.forEach(builder::setServerConfig);
            Postgres postgres = new Postgres(builder.start());
            postgres.execute("postgres", "create extension pg_stat_statements");
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("the PostgreSQL of the bench did not start", e);
        }
    }

    /** Makes an empty database and answers its JDBC address. */
    public String database(String name) {
        execute("postgres", "create database " + name);
        return url(name);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database + "?user=postgres";
    }

    public int port() {
        return server.getPort();
    }

    public String version() {
        return "PostgreSQL " + text("postgres", "show server_version");
    }

    /** Bytes of WAL written since the beginning of time, by everybody on this server. */
    public long walBytes() {
        return number("postgres", "select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint");
    }

    /** SQL statements executed in this database, without those that only begin, end or set something. */
    public long statements(String database) {
        return number("postgres", STATEMENTS.formatted(database));
    }

    /** What took longest in this database so far: one line for each statement, for whoever mends something. */
    public String longest(String database) {
        return text("postgres", LONGEST.formatted(database));
    }

    /** Bytes of this database on disk: tables, indexes, and what lies between. */
    public long databaseBytes(String database) {
        return number("postgres", "select pg_database_size('" + database + "')");
    }

    /** Writes out what others have left to be written, so that nobody pays for whoever came before. */
    public void checkpoint() {
        execute("postgres", "checkpoint");
    }

    public void execute(String database, String sql) {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("failed: " + sql, e);
        }
    }

    public long number(String database, String sql) {
        return Long.parseLong(text(database, sql));
    }

    private String text(String database, String sql) {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("failed: " + sql, e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the PostgreSQL of the bench did not stop", e);
        }
    }
}
