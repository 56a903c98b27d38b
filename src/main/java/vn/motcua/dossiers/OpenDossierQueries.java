package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the open work of all agencies; read from the index that holds only open work. */
@Component
class OpenDossierQueries {

    private static final String COUNTS = """
            select state,
                count(*) filter (where state in (2, 4) and paused_since is null and due_at < :now) as late,
                count(*) filter (where state in (2, 4) and paused_since is null and due_at >= :now) as running,
                count(*) as open
            from dossiers.dossier
            where state in (1, 2, 4, 5, 6, 9)
            group by state
            """;

    private final JdbcClient jdbc;

    OpenDossierQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OpenDossiers.Count> counts(Instant now) {
        return jdbc.sql(COUNTS)
                .param("now", DossierStore.at(now))
                .query((row, number) -> new OpenDossiers.Count(
                        DossierState.of(row.getInt("state")),
                        row.getLong("late"),
                        row.getLong("running"),
                        row.getLong("open") - row.getLong("late") - row.getLong("running")))
                .list();
    }
}
