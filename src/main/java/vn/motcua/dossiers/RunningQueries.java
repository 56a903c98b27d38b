package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Pause;
import vn.motcua.calendar.PauseKind;
import vn.motcua.identity.UnitId;

/** Dossiers whose clock runs, and what their due times are computed from; a few queries for many dossiers. */
@Component
class RunningQueries {

    private static final String RUNNING = """
            select id, reference, agency_id, rule_set, term, accepted_at, due_at, extensions
            from dossiers.dossier
            where state in (2, 4) and id > :after and paused_since is null and finished_at is null
                and term is not null and accepted_at is not null and due_at is not null
                and (cast(:since as timestamptz) is null or step_since >= cast(:since as timestamptz))
            order by id
            limit :limit
            """;

    private static final String PAUSES = """
            select dossier_id, kind, from_at, to_at, legal_basis
            from dossiers.pause
            where dossier_id = any (:ids)
            order by dossier_id, no
            """;

    private static final String APPOINTMENTS = """
            select dossier_id, seq, act, actor_id, on_behalf_of, unit_id, at, from_state, to_state,
                procedure_version_id, facts, hash
            from dossiers.event
            where dossier_id = any (:ids) and act in ('EXTEND', 'SUPPLEMENT_RECEIVED')
            order by dossier_id, seq
            """;

    private final JdbcClient jdbc;

    RunningQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the due time of one dossier is computed from, its ledger aside. */
    record Running(
            DossierId id,
            String reference,
            UnitId agency,
            String ruleSet,
            String term,
            Instant acceptedAt,
            Instant dueAt,
            boolean extended) {}

    /** The next by key; only those that moved a step since then, where that is given. */
    List<Running> after(DossierId last, @Nullable Instant since, int limit) {
        return jdbc.sql(RUNNING)
                .param("after", last.value())
                .param("since", DossierStore.at(since))
                .param("limit", limit)
                .query((row, number) -> running(row))
                .list();
    }

    private static Running running(ResultSet row) throws SQLException {
        return new Running(
                new DossierId(row.getLong("id")),
                row.getString("reference"),
                new UnitId(row.getLong("agency_id")),
                row.getString("rule_set"),
                row.getString("term"),
                Objects.requireNonNull(DossierStore.instant(row, "accepted_at")),
                Objects.requireNonNull(DossierStore.instant(row, "due_at")),
                row.getInt("extensions") > 0);
    }

    Map<DossierId, List<Pause>> pauses(List<Running> dossiers) {
        Map<DossierId, List<Pause>> pauses = new HashMap<>();
        jdbc.sql(PAUSES).param("ids", keys(dossiers)).query(row -> {
            pauses.computeIfAbsent(new DossierId(row.getLong("dossier_id")), id -> new ArrayList<>())
                    .add(new Pause(
                            PauseKind.values()[row.getInt("kind")],
                            Objects.requireNonNull(DossierStore.instant(row, "from_at")),
                            DossierStore.instant(row, "to_at"),
                            row.getString("legal_basis")));
        });
        return pauses;
    }

    /** The events that make or end a re-appointment, by dossier. */
    Map<DossierId, List<Event>> appointments(List<Running> dossiers) {
        Map<DossierId, List<Event>> events = new HashMap<>();
        jdbc.sql(APPOINTMENTS)
                .param("ids", keys(dossiers))
                .query((row, number) -> DossierRows.event(row))
                .list()
                .forEach(event -> events.computeIfAbsent(event.dossier(), id -> new ArrayList<>())
                        .add(event));
        return events;
    }

    private static Long[] keys(List<Running> dossiers) {
        return dossiers.stream().map(dossier -> dossier.id().value()).toArray(Long[]::new);
    }
}
