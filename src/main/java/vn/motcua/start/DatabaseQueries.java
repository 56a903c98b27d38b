package vn.motcua.start;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an outside PostgreSQL says about itself. */
final class DatabaseQueries {

    private static final String VERSION = "select current_setting('server_version_num')::int";
    private static final String ENCODING = "select current_setting('server_encoding')";
    private static final String MISSING = """
            select needed.name from unnest(array['unaccent', 'pg_trgm', 'btree_gist']) with ordinality needed (name, place)
            where not exists (select from pg_available_extensions a where a.name = needed.name)
            order by needed.place
            """;
    private static final String MIGRATED = "select to_regclass('start.installation') is not null";
    private static final String BEGUN_AS = "select demo from start.installation";
    private static final String MAY_CREATE = "select has_database_privilege(current_database(), 'create')";

    private final JdbcClient jdbc;

    DatabaseQueries(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /** Such as 150018 for 15.18. */
    int version() {
        return jdbc.sql(VERSION).query(Integer.class).single();
    }

    String encoding() {
        return jdbc.sql(ENCODING).query(String.class).single();
    }

    List<String> missingExtensions() {
        return jdbc.sql(MISSING).query(String.class).list();
    }

    /** Whether it was begun as a demo; empty when the platform was never begun on it. */
    Optional<Boolean> begunAs() {
        return jdbc.sql(MIGRATED).query(Boolean.class).single()
                ? jdbc.sql(BEGUN_AS).query(Boolean.class).optional()
                : Optional.empty();
    }

    boolean mayCreateSchemas() {
        return jdbc.sql(MAY_CREATE).query(Boolean.class).single();
    }
}
