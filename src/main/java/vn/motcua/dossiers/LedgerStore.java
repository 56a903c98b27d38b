package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.identity.UnitId;

/** What belongs to one dossier beside its row: pauses, parts of other agencies, rounds of supplements. */
@Component
class LedgerStore {

    private static final String OPEN_PAUSE = """
            insert into dossiers.pause (dossier_id, no, kind, from_at, restarts, legal_basis)
            select :dossier, coalesce(max(no), 0) + 1, :kind, :at, :restarts, :basis
            from dossiers.pause where dossier_id = :dossier
            """;

    private static final String END_PAUSE = """
            update dossiers.pause set to_at = :at where dossier_id = :dossier and to_at is null
            """;

    private static final String PAUSES = """
            select kind, from_at, to_at, restarts, legal_basis
            from dossiers.pause where dossier_id = :dossier order by no
            """;

    private static final String OPEN_LEG = """
            insert into dossiers.leg (dossier_id, no, kind, step, agency_id, holder_unit_id, task, budget_minutes,
                opened_at, due_at)
            select :dossier, coalesce(max(no), 0) + 1, :kind, :step, :agency, :agency, :task, :budget, :at, :due
            from dossiers.leg where dossier_id = :dossier
            """;

    private static final String CHANGE_LEG = """
            update dossiers.leg
            set holder_unit_id = :holderUnit, holder_id = :holder, finished_at = :finished, answer = :answer,
                version = version + 1
            where dossier_id = :dossier and no = :no
            """;

    private static final String CLOSE_LEGS = """
            update dossiers.leg set finished_at = :at, answer = :why, version = version + 1
            where dossier_id = :dossier and finished_at is null
            """;

    private static final String REMIND_LEG = """
            update dossiers.leg set reminded_at = :at where dossier_id = :dossier and no = :no
            """;

    private static final String LEGS = """
            select dossier_id, no, kind, step, agency_id, holder_unit_id, holder_id, task, budget_minutes, opened_at,
                due_at, finished_at, answer, version
            from dossiers.leg where dossier_id = :dossier order by no
            """;

    private static final String ASK_SUPPLEMENT = """
            insert into dossiers.supplement (dossier_id, round, asked_at, asked_by, before_acceptance, reason,
                late_reason, defects)
            values (:dossier, :round, :at, :by, :before, :reason, :lateReason, cast(:defects as jsonb))
            """;

    private static final String ANSWER_SUPPLEMENT = """
            update dossiers.supplement set answered_at = :at where dossier_id = :dossier and answered_at is null
            """;

    private static final String SUPPLEMENTS = """
            select round, asked_at, asked_by, before_acceptance, reason, late_reason, defects, answered_at
            from dossiers.supplement where dossier_id = :dossier order by round
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    LedgerStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void record(DossierId dossier, Consequence consequence) {
        switch (consequence) {
            case Consequence.PauseOpens pause -> openPause(dossier, pause);
            case Consequence.PauseEnds pause -> at(END_PAUSE, dossier, pause.at());
            case Consequence.LegOpens leg -> openLeg(dossier, leg);
            case Consequence.LegChanges leg -> changeLeg(leg.leg());
            case Consequence.LegsClose close ->
                jdbc.sql(CLOSE_LEGS)
                        .param("dossier", dossier.value())
                        .param("at", DossierStore.at(close.at()))
                        .param("why", close.why())
                        .update();
            case Consequence.LegReminded reminded ->
                jdbc.sql(REMIND_LEG)
                        .param("dossier", dossier.value())
                        .param("no", reminded.leg())
                        .param("at", DossierStore.at(reminded.at()))
                        .update();
            case Consequence.SupplementAsked asked -> ask(dossier, asked);
            case Consequence.FilingCorrected ignored ->
                throw new IllegalArgumentException("what was handed in is kept by DossierStore");
            case Consequence.ChargesArise ignored -> throw keptByPayments();
            case Consequence.ChargesLapse ignored -> throw keptByPayments();
            case Consequence.ObligationMet ignored -> throw keptByPayments();
            case Consequence.SupplementAnswered answered -> at(ANSWER_SUPPLEMENT, dossier, answered.at());
        }
    }

    private static IllegalArgumentException keptByPayments() {
        return new IllegalArgumentException("what is owed is kept by payments");
    }

    private void at(String sql, DossierId dossier, Instant at) {
        jdbc.sql(sql)
                .param("dossier", dossier.value())
                .param("at", DossierStore.at(at))
                .update();
    }

    private void openPause(DossierId dossier, Consequence.PauseOpens pause) {
        jdbc.sql(OPEN_PAUSE)
                .param("dossier", dossier.value())
                .param("kind", pause.kind().ordinal())
                .param("at", DossierStore.at(pause.at()))
                .param("restarts", pause.restarts())
                .param("basis", pause.legalBasis())
                .update();
    }

    private void openLeg(DossierId dossier, Consequence.LegOpens leg) {
        jdbc.sql(OPEN_LEG)
                .param("dossier", dossier.value())
                .param("kind", leg.kind().ordinal())
                .param("step", leg.step())
                .param("agency", leg.agency().value())
                .param("task", leg.task())
                .param("budget", leg.budgetMinutes())
                .param("at", DossierStore.at(leg.at()))
                .param("due", DossierStore.at(leg.dueAt()))
                .update();
    }

    private void changeLeg(Leg leg) {
        jdbc.sql(CHANGE_LEG)
                .param("dossier", leg.dossier().value())
                .param("no", leg.no())
                .param("holderUnit", leg.holderUnit().value())
                .param("holder", leg.holder() == null ? null : leg.holder().value())
                .param("finished", DossierStore.at(leg.finishedAt()))
                .param("answer", leg.answer())
                .update();
    }

    private void ask(DossierId dossier, Consequence.SupplementAsked asked) {
        jdbc.sql(ASK_SUPPLEMENT)
                .param("dossier", dossier.value())
                .param("round", asked.round())
                .param("at", DossierStore.at(asked.at()))
                .param("by", asked.by().value())
                .param("before", asked.beforeAcceptance())
                .param("reason", asked.reason())
                .param("lateReason", asked.lateReason())
                .param("defects", json.writeValueAsString(asked.defects()))
                .update();
    }

    List<PauseRow> pauses(DossierId dossier) {
        return jdbc.sql(PAUSES)
                .param("dossier", dossier.value())
                .query((row, number) -> new PauseRow(
                        row.getInt("kind"),
                        Objects.requireNonNull(DossierStore.instant(row, "from_at")),
                        DossierStore.instant(row, "to_at"),
                        row.getBoolean("restarts"),
                        row.getString("legal_basis")))
                .list();
    }

    List<Leg> legs(DossierId dossier) {
        return jdbc.sql(LEGS)
                .param("dossier", dossier.value())
                .query((row, number) -> leg(row))
                .list();
    }

    private static Leg leg(ResultSet row) throws SQLException {
        return new Leg(
                new DossierId(row.getLong("dossier_id")),
                row.getInt("no"),
                Leg.Kind.values()[row.getInt("kind")],
                row.getInt("step"),
                new UnitId(row.getLong("agency_id")),
                new UnitId(row.getLong("holder_unit_id")),
                DossierStore.officialOf(row, "holder_id"),
                row.getString("task"),
                row.getObject("budget_minutes", Integer.class),
                Objects.requireNonNull(DossierStore.instant(row, "opened_at")),
                DossierStore.instant(row, "due_at"),
                DossierStore.instant(row, "finished_at"),
                row.getString("answer"),
                row.getInt("version"));
    }

    List<SupplementRound> supplements(DossierId dossier) {
        return jdbc.sql(SUPPLEMENTS)
                .param("dossier", dossier.value())
                .query((row, number) -> new SupplementRound(
                        row.getInt("round"),
                        Objects.requireNonNull(DossierStore.instant(row, "asked_at")),
                        Optional.ofNullable(DossierStore.instant(row, "answered_at")),
                        row.getBoolean("before_acceptance"),
                        row.getString("reason"),
                        Optional.ofNullable(row.getString("late_reason")),
                        List.of(json.readValue(row.getString("defects"), Defect[].class))))
                .list();
    }

    /** A pause as it stands in the ledger. */
    record PauseRow(int kind, Instant from, @Nullable Instant to, boolean restarts, String legalBasis) {}
}
