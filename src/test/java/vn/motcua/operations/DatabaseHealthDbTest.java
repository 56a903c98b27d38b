package vn.motcua.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import vn.motcua.TestDatabase;

/** A node is ready only while its database answers, and again as soon as it does. */
class DatabaseHealthDbTest {

    private static Status after(DatabaseHealth health) throws InterruptedException {
        // older answers than a second are asked anew
        Thread.sleep(Duration.ofMillis(1100));
        return health.health().getStatus();
    }

    @Test
    void itTurnsWithTheDatabase() throws Exception {
        String url = TestDatabase.freshUrl();
        int real = Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
        try (Relay relay = Relay.to(real)) {
            HikariConfig settings = new HikariConfig();
            settings.setJdbcUrl(url.replace(":" + real + "/", ":" + relay.port() + "/"));
            settings.setMaximumPoolSize(1);
            settings.setInitializationFailTimeout(-1);
            try (HikariDataSource pool = new HikariDataSource(settings)) {
                DatabaseHealth health = new DatabaseHealth(pool);
                assertThat(health.health().getStatus()).isEqualTo(Status.UP);

                relay.cut();
                assertThat(after(health)).isEqualTo(Status.DOWN);

                relay.mend();
                assertThat(after(health)).isEqualTo(Status.UP);
                health.drop();
            }
        }
    }

    @Test
    void aFullPoolIsNoReasonToTurnAway() throws Exception {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(TestDatabase.freshUrl());
        settings.setMaximumPoolSize(1);
        try (HikariDataSource pool = new HikariDataSource(settings);
                var taken = pool.getConnection()) {
            DatabaseHealth health = new DatabaseHealth(pool);
            assertThat(taken.isClosed()).isFalse();
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            health.drop();
        }
    }
}
