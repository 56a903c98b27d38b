package vn.motcua.start;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether this start is a demo: as said; else as the database was begun; else an empty embedded one becomes a demo. */
final class DemoMarkStore {

    private static final String BEGUN = "select to_regclass('start.installation') is not null";
    private static final String BEGUN_AS = "select demo from start.installation";

    private DemoMarkStore() {}

    static boolean decide(Optional<Boolean> said, boolean embedded, DataSource source) {
        return said.orElseGet(() -> begunAs(source).orElse(embedded));
    }

    private static Optional<Boolean> begunAs(DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        if (!jdbc.sql(BEGUN).query(Boolean.class).single()) {
            return Optional.empty();
        }
        return jdbc.sql(BEGUN_AS).query(Boolean.class).optional();
    }
}
