package vn.motcua;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;

/**
 * One real PostgreSQL for the whole test run; every caller gets a database of its own, cloned from a migrated template
 * in a few dozen milliseconds.
 */
public final class TestDatabase {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = start();

    private TestDatabase() {}

    /** A fresh, migrated, empty database. */
    public static DataSource fresh() {
        return sourceOf(freshName());
    }

    /** The JDBC address of a fresh, migrated, empty database. */
    public static String freshUrl() {
        return urlOf(freshName());
    }

    private static String freshName() {
        String name = "test_" + COUNTER.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        return name;
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setRegisterShutdownHook(false)
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("timezone", "Asia/Ho_Chi_Minh")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "vi-VN")
                    .setLocaleConfig("encoding", "UTF8")
                    .start();
            // after the contexts and their pools, never beside them: a pool that waits for a dead database waits long
            SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
            migrateTemplate(postgres);
            return postgres;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the test PostgreSQL did not start", e);
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the test PostgreSQL did not stop", e);
        }
    }

    private static void migrateTemplate(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + TEMPLATE);
        }
        Flyway.configure()
                .dataSource(source(postgres.getPort(), TEMPLATE))
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static void execute(String sql) {
        // one at a time: cloning needs the template unused
        synchronized (TestDatabase.class) {
            try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException("cannot clone the test database", e);
            }
        }
    }

    private static DataSource sourceOf(String name) {
        return source(POSTGRES.getPort(), name);
    }

    private static String urlOf(String name) {
        return "jdbc:postgresql://127.0.0.1:" + POSTGRES.getPort() + "/" + name + "?user=postgres";
    }

    private static DataSource source(int port, String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/" + name);
        source.setUser("postgres");
        return source;
    }
}
