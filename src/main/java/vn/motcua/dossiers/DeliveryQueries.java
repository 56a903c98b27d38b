package vn.motcua.dossiers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits to be told and who could not be told, for operators. */
@Component
class DeliveryQueries {

    // a queue of millions is told as well by its first hundred thousand
    private static final String QUEUE = """
            select
                (select count(*) from (select from dossiers.announcement limit 100000) waiting) as waiting,
                (select e.at from dossiers.event e
                 join (select dossier_id, seq from dossiers.announcement order by id limit 1) first
                    on first.dossier_id = e.dossier_id and first.seq = e.seq) as oldest_at,
                (select count(*) from dossiers.failed_delivery where not dead) as failing,
                (select count(*) from dossiers.failed_delivery where dead) as dead
            """;

    private static final String FAILED = """
            select f.dossier_id, d.reference, f.seq, f.listener, f.attempts, f.first_at, f.next_at, f.error, f.dead
            from dossiers.failed_delivery f
            join dossiers.dossier d on d.id = f.dossier_id
            order by f.dead desc, f.first_at, f.dossier_id, f.seq
            limit :most
            """;

    private static final String RETRY = """
            update dossiers.failed_delivery
            set dead = false, attempts = 0, next_at = :now
            where dossier_id = :dossier and seq = :seq and listener = :listener
            """;

    private static final String DISMISS = """
            delete from dossiers.failed_delivery
            where dossier_id = :dossier and seq = :seq and listener = :listener and dead
            """;

    private final JdbcClient jdbc;

    DeliveryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Deliveries.Queue queue(Instant now) {
        return jdbc.sql(QUEUE)
                .query((row, number) -> {
                    Instant oldest = DossierStore.instant(row, "oldest_at");
                    return new Deliveries.Queue(
                            row.getLong("waiting"),
                            oldest == null ? null : Duration.between(oldest, now),
                            row.getLong("failing"),
                            row.getLong("dead"));
                })
                .single();
    }

    List<Deliveries.Failed> failed(int most) {
        return jdbc.sql(FAILED)
                .param("most", most)
                .query((row, number) -> new Deliveries.Failed(
                        new DossierId(row.getLong("dossier_id")),
                        row.getString("reference"),
                        row.getInt("seq"),
                        row.getString("listener"),
                        row.getInt("attempts"),
                        Objects.requireNonNull(DossierStore.instant(row, "first_at")),
                        Objects.requireNonNull(DossierStore.instant(row, "next_at")),
                        row.getString("error"),
                        row.getBoolean("dead")))
                .list();
    }

    boolean retry(DossierId dossier, int seq, String listener, Instant now) {
        return jdbc.sql(RETRY)
                        .param("dossier", dossier.value())
                        .param("seq", seq)
                        .param("listener", listener)
                        .param("now", DossierStore.at(now))
                        .update()
                == 1;
    }

    boolean dismiss(DossierId dossier, int seq, String listener) {
        return jdbc.sql(DISMISS)
                        .param("dossier", dossier.value())
                        .param("seq", seq)
                        .param("listener", listener)
                        .update()
                == 1;
    }
}
