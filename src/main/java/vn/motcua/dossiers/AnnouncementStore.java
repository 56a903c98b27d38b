package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is still to be told, and who could not be told. */
@Component
class AnnouncementStore {

    /** The only one who announces, until the transaction ends; other processes try again later. */
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('dossiers.announcement'))";

    private static final String ANY_WAITING = """
            select exists (select from dossiers.announcement)
                or exists (
                    select from dossiers.failed_delivery
                    where not dead and (next_at <= :now or next_at > :tooLong))
            """;

    /** Nobody is told later than that, unless the clock was set back meanwhile: then at once. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final String WAITING = """
            select a.id, a.dossier_id, a.seq, d.reference, e.act, e.to_state, e.at
            from dossiers.announcement a
            join dossiers.event e on e.dossier_id = a.dossier_id and e.seq = a.seq
            join dossiers.dossier d on d.id = a.dossier_id
            order by a.id
            limit :limit
            """;

    private static final String TOLD = "delete from dossiers.announcement where id = any(:ids)";

    private static final String NOBODY_FOLLOWS = """
            delete from dossiers.announcement
            where id in (select id from dossiers.announcement order by id limit :limit)
            """;

    private static final String FAILED = """
            insert into dossiers.failed_delivery (dossier_id, seq, listener, attempts, first_at, next_at, error, dead)
            values (:dossier, :seq, :listener, 1, :at, :next, :error, :dead)
            on conflict (dossier_id, seq, listener) do update
            set attempts = dossiers.failed_delivery.attempts + 1, next_at = excluded.next_at, error = excluded.error,
                dead = excluded.dead
            """;

    private static final String DUE_AGAIN = """
            select f.listener, f.attempts, f.dossier_id, f.seq, d.reference, e.act, e.to_state, e.at
            from dossiers.failed_delivery f
            join dossiers.event e on e.dossier_id = f.dossier_id and e.seq = f.seq
            join dossiers.dossier d on d.id = f.dossier_id
            where not f.dead and (f.next_at <= :now or f.next_at > :tooLong)
            order by f.next_at
            limit :limit
            """;

    private static final String TOLD_AT_LAST = """
            delete from dossiers.failed_delivery
            where dossier_id = :dossier and seq = :seq and listener = :listener
            """;

    private final JdbcClient jdbc;

    AnnouncementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An act that waits to be told. */
    record Waiting(long id, DossierActed acted) {}

    /** An act that one listener is to be told again. */
    record Again(String listener, int attempts, DossierActed acted) {}

    boolean anyWaiting(Instant now) {
        return jdbc.sql(ANY_WAITING)
                .param("now", DossierStore.at(now))
                .param("tooLong", DossierStore.at(now.plus(LONGEST_WAIT)))
                .query(Boolean.class)
                .single();
    }

    boolean alone() {
        return jdbc.sql(ALONE).query(Boolean.class).single();
    }

    List<Waiting> waiting(int limit) {
        return jdbc.sql(WAITING)
                .param("limit", limit)
                .query((row, number) -> new Waiting(row.getLong("id"), acted(row)))
                .list();
    }

    void told(List<Waiting> told) {
        jdbc.sql(TOLD)
                .param("ids", WorkQueries.longs(told.stream().map(Waiting::id).toList()))
                .update();
    }

    /** Nobody follows dossiers: what waits is done with; answers how much that was. */
    int tellNobody(int limit) {
        return jdbc.sql(NOBODY_FOLLOWS).param("limit", limit).update();
    }

    /** @param dead whether nobody is to try again by himself */
    void failed(DossierActed acted, String listener, Instant at, Instant next, String error, boolean dead) {
        jdbc.sql(FAILED)
                .param("dossier", acted.dossier().value())
                .param("seq", acted.seq())
                .param("listener", listener)
                .param("at", DossierStore.at(at))
                .param("next", DossierStore.at(next))
                .param("error", error)
                .param("dead", dead)
                .update();
    }

    List<Again> dueAgain(Instant now, int limit) {
        return jdbc.sql(DUE_AGAIN)
                .param("now", DossierStore.at(now))
                .param("tooLong", DossierStore.at(now.plus(LONGEST_WAIT)))
                .param("limit", limit)
                .query((row, number) -> new Again(row.getString("listener"), row.getInt("attempts"), acted(row)))
                .list();
    }

    void toldAtLast(Again again) {
        jdbc.sql(TOLD_AT_LAST)
                .param("dossier", again.acted().dossier().value())
                .param("seq", again.acted().seq())
                .param("listener", again.listener())
                .update();
    }

    private static DossierActed acted(ResultSet row) throws SQLException {
        return new DossierActed(
                new DossierId(row.getLong("dossier_id")),
                row.getString("reference"),
                row.getInt("seq"),
                Act.valueOf(row.getString("act")),
                DossierState.of(row.getInt("to_state")),
                Objects.requireNonNull(DossierStore.instant(row, "at")));
    }
}
