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

    void begin(boolean demo) {
        jdbc.sql(BEGIN)
                .param("demo", demo)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
