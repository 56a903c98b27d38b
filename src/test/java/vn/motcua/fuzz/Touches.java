package vn.motcua.fuzz;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rows of the business tables were really changed: a trigger on each table notes it in the changing transaction. */
final class Touches {

    private static final String TABLES = """
            select n.nspname || '.' || c.relname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition
                and n.nspname not in ('pg_catalog', 'information_schema', 'audit', 'schedule', 'fuzz', 'public')
                and n.nspname not like 'pg_%'
            """;

    /**
     * What comes and goes with sessions and looks, what the platform itself carries on with in the background.
     */
    private static final List<String> NOBODYS_BUSINESS = List.of(
            "identity.spring_session",
            "identity.spring_session_attributes",
            "identity.sign_in_tries",
            "identity.api_token",
            "identity.passkey_challenge",
            "operations.chain_check",
            "dossiers.announcement",
            "dossiers.failed_delivery");

    private static final String SET_UP = """
            create schema fuzz;
            create unlogged table fuzz.touch (id bigserial primary key, what text not null);
            create function fuzz.touched() returns trigger language plpgsql as $$
            begin
                insert into fuzz.touch (what) values (tg_table_schema || '.' || tg_table_name || ' ' || lower(tg_op));
                return null;
            end $$;
            """;
    private static final String WATCH =
            "create trigger fuzz_touched after insert or update or delete on %s for each row execute function fuzz.touched()";
    private static final String SINCE = "select distinct what from fuzz.touch where id > :last order by what";
    private static final String LAST = "select coalesce(max(id), 0) from fuzz.touch";

    private final JdbcClient jdbc;
    private long last;

    Touches(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql(SET_UP).update();
        jdbc.sql(TABLES).query(String.class).list().stream()
                .filter(table -> !NOBODYS_BUSINESS.contains(table))
                .forEach(table -> jdbc.sql(WATCH.formatted(table)).update());
    }

    /** From here on. */
    void start() {
        last = jdbc.sql(LAST).query(Long.class).single();
    }

    /** What has changed since the start: "dossiers.event insert". */
    List<String> since() {
        List<String> changed =
                jdbc.sql(SINCE).param("last", last).query(String.class).list();
        // a form that is shown again has its files already: they wait in the tray
        return changed.contains("dossiers.tray insert") || changed.contains("dossiers.tray delete")
                ? changed.stream()
                        .filter(what -> !what.startsWith("dossiers.tray ") && !what.startsWith("files.file "))
                        .toList()
                : changed;
    }
}
