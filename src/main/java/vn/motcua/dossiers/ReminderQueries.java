package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parts of other agencies whose time has passed and about which nobody has been reminded yet. */
@Component
class ReminderQueries {

    private static final String LATE_AND_NOT_REMINDED = """
            select dossier_id, no
            from dossiers.leg
            where finished_at is null and reminded_at is null and due_at < :now
            order by due_at
            limit :limit
            """;

    private final JdbcClient jdbc;

    ReminderQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One late part. */
    record LatePart(DossierId dossier, int leg) {}

    List<LatePart> late(Instant now, int limit) {
        return jdbc.sql(LATE_AND_NOT_REMINDED)
                .param("now", DossierStore.at(now))
                .param("limit", limit)
                .query((row, number) -> new LatePart(new DossierId(row.getLong("dossier_id")), row.getInt("no")))
                .list();
    }
}
