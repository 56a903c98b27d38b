package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;

/** Changes of the calendar and the moves that each still has to make. */
@Component
class DueMoveStore {

    private static final String BEGIN = """
            insert into dossiers.calendar_edit (rule, decision, decided_by, unit_id, decided_at)
            values (:rule, :decision, :by, :unit, :at)
            returning id
            """;

    private static final String PLAN = """
            insert into dossiers.due_move (edit_id, dossier_id, old_due, new_due)
            values (?, ?, ?, ?)
            on conflict (edit_id, dossier_id) do nothing
            """;

    private static final String WAITING = """
            select dossier_id, old_due, new_due
            from dossiers.due_move
            where edit_id = :edit and done_at is null
            order by dossier_id
            limit :limit
            for update skip locked
            """;

    private static final String DONE = """
            update dossiers.due_move set done_at = :at, moved = :moved
            where edit_id = :edit and dossier_id = :dossier
            """;

    private static final String UNFINISHED = """
            select id, rule, decision, decided_by, unit_id, decided_at
            from dossiers.calendar_edit
            where finished_at is null
            """;

    private static final String ANY_WAITING = """
            select exists (select from dossiers.due_move where edit_id = :edit and done_at is null)
            """;

    private static final String FINISH = """
            update dossiers.calendar_edit set finished_at = :at where id = :edit and finished_at is null
            """;

    private static final String PROGRESS = """
            select e.id, e.rule, e.decision, e.decided_by, e.decided_at, e.finished_at,
                (select count(*) from dossiers.due_move m where m.edit_id = e.id) as planned,
                (select count(*) from dossiers.due_move m where m.edit_id = e.id and m.done_at is not null) as done,
                (select count(*) from dossiers.due_move m where m.edit_id = e.id and m.moved) as moved
            from dossiers.calendar_edit e
            where :edit = 0 or e.id = :edit
            order by e.id desc
            limit 30
            """;

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    DueMoveStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** A change that is under way. */
    record Edit(long id, String rule, String decision, OfficialId by, UnitId unit, Instant decidedAt) {}

    /** One move still to be made. */
    record Waiting(DossierId dossier, Instant oldDue, Instant newDue) {}

    long begin(String rule, String decision, OfficialId by, UnitId unit, Instant at) {
        return jdbc.sql(BEGIN)
                .param("rule", rule)
                .param("decision", decision)
                .param("by", by.value())
                .param("unit", unit.value())
                .param("at", DossierStore.at(at))
                .query(Long.class)
                .single();
    }

    void plan(long edit, List<DueMove> moves) {
        template.batchUpdate(PLAN, moves, BATCH, (statement, move) -> {
            statement.setLong(1, edit);
            statement.setLong(2, move.dossier().value());
            statement.setObject(3, DossierStore.at(move.oldDue()));
            statement.setObject(4, DossierStore.at(move.newDue()));
        });
    }

    /** The next ones, held until the transaction ends; another process takes others meanwhile. */
    List<Waiting> waiting(long edit, int limit) {
        return jdbc.sql(WAITING)
                .param("edit", edit)
                .param("limit", limit)
                .query((row, number) -> new Waiting(
                        new DossierId(row.getLong("dossier_id")),
                        Objects.requireNonNull(DossierStore.instant(row, "old_due")),
                        Objects.requireNonNull(DossierStore.instant(row, "new_due"))))
                .list();
    }

    void done(long edit, DossierId dossier, boolean moved, Instant at) {
        jdbc.sql(DONE)
                .param("edit", edit)
                .param("dossier", dossier.value())
                .param("moved", moved)
                .param("at", DossierStore.at(at))
                .update();
    }

    Optional<Edit> unfinished() {
        return jdbc.sql(UNFINISHED).query((row, number) -> edit(row)).optional();
    }

    boolean anyWaiting(long edit) {
        return jdbc.sql(ANY_WAITING).param("edit", edit).query(Boolean.class).single();
    }

    void finish(long edit, Instant at) {
        jdbc.sql(FINISH).param("edit", edit).param("at", DossierStore.at(at)).update();
    }

    /** The newest changes, or the one with this key. */
    List<CalendarEditProgress> progress(long edit) {
        return jdbc.sql(PROGRESS)
                .param("edit", edit)
                .query((row, number) -> progress(row))
                .list();
    }

    private static Edit edit(ResultSet row) throws SQLException {
        return new Edit(
                row.getLong("id"),
                row.getString("rule"),
                row.getString("decision"),
                new OfficialId(row.getLong("decided_by")),
                new UnitId(row.getLong("unit_id")),
                Objects.requireNonNull(DossierStore.instant(row, "decided_at")));
    }

    private static CalendarEditProgress progress(ResultSet row) throws SQLException {
        return new CalendarEditProgress(
                row.getLong("id"),
                row.getString("rule"),
                row.getString("decision"),
                new OfficialId(row.getLong("decided_by")),
                Objects.requireNonNull(DossierStore.instant(row, "decided_at")),
                row.getInt("planned"),
                row.getInt("done"),
                row.getInt("moved"),
                DossierStore.instant(row, "finished_at"));
    }
}
