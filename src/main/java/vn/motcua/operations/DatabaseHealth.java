package vn.motcua.operations;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Cơ sở dữ liệu có trả lời không: asked over a connection of its own, answered within seconds, at most once a second however
 * many ask. A full pool is no reason to turn away; a database that only reads, such as a standby, is.
 */
@Component("databaseHealthIndicator")
class DatabaseHealth implements HealthIndicator {

    private static final int PATIENCE_SECONDS = 2;
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final DataSource pool;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Connection connection;
    private @Nullable Health last;
    private long lastAt;

    DatabaseHealth(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Health health() {
        turn.lock();
        try {
            Health known = last;
            if (known == null || System.nanoTime() - lastAt > FRESH_NANOS) {
                known = ask();
                last = known;
                lastAt = System.nanoTime();
            }
            return known;
        } finally {
            turn.unlock();
        }
    }

    private Health ask() {
        try {
            Connection asked = connection();
            if (!asked.isValid(PATIENCE_SECONDS)) {
                drop();
                return Health.down().withDetail("reason", "no answer").build();
            }
            boolean standby = "on".equals(asked.unwrap(PGConnection.class).getParameterStatus("in_hot_standby"));
            return standby
                    ? Health.outOfService()
                            .withDetail("reason", "a standby, which only reads")
                            .build()
                    : Health.up().build();
        } catch (SQLException e) {
            drop();
            return Health.down()
                    .withDetail("reason", "SQL state " + e.getSQLState())
                    .build();
        }
    }

    private Connection connection() throws SQLException {
        Connection known = connection;
        if (known == null) {
            known = source().getConnection();
            connection = known;
        }
        return known;
    }

    private DataSource source() throws SQLException {
        HikariDataSource settings = pool.unwrap(HikariDataSource.class);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.getJdbcUrl());
        if (settings.getUsername() != null) {
            source.setUser(settings.getUsername());
            source.setPassword(settings.getPassword());
        }
        source.setConnectTimeout(PATIENCE_SECONDS);
        source.setSocketTimeout(PATIENCE_SECONDS);
        source.setApplicationName("motcua-health");
        return source;
    }

    @PreDestroy
    void drop() {
        try (Connection old = connection) {
            connection = null;
        } catch (SQLException e) {
            // it was broken already, that is why it is dropped
            connection = null;
        }
    }
}
