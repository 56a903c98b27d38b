package vn.motcua.start;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one row that says what this database was begun as. */
@Component
class InstallationStore {

    private static final String DEMO = "select demo from start.installation";
    // however long the first one takes
    private static final String WAIT = "set local lock_timeout = 0";
    private static final String ALONE = "select 1 from pg_advisory_xact_lock(hashtext('start.installation'))";
    private static final String BEGIN = """
            insert into start.installation (demo, begun_at)
            values (:demo, :at)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    InstallationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Boolean> demo() {
        return jdbc.sql(DEMO).query(Boolean.class).optional();
    }

    /** The only process that begins, until the transaction ends. */
    void alone() {
        jdbc.sql(WAIT).update();
        jdbc.sql(ALONE).query(Integer.class).single();
    }

    void begin(boolean demo) {
        jdbc.sql(BEGIN)
                .param("demo", demo)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
