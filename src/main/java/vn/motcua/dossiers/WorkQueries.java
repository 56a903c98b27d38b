package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.ProcedureVersionId;

/** An official's open work. Reads only the indexes of open work, so it costs the same after ten years. */
@Component
class WorkQueries {

    /** What is mine or may be taken, and what I am in charge of but others have in hand; parts of other dossiers too. */
    private static final String WORK = """
            with item as (
                select d.id, d.reference, null::int as leg, d.applicant_name, d.procedure_version_id, d.subject, d.state,
                    d.awaits, d.due_at, d.paused_since, d.step_since, d.holder_unit_id, d.holder_id,
                    d.last_seq as version, d.state in (5, 6) as paused, d.awaits = 7 as waiting
                from dossiers.whole_dossier d
                where d.holder_id = any(:holders) and d.state in (1, 2, 4, 5, 6, 9)
                union all
                select d.id, d.reference, null, d.applicant_name, d.procedure_version_id, d.subject, d.state,
                    d.awaits, d.due_at, d.paused_since, d.step_since, d.holder_unit_id, d.holder_id,
                    d.last_seq, d.state in (5, 6), d.awaits = 7
                from unnest(:queueUnits, :queueAwaits) as q (unit, awaits)
                join dossiers.whole_dossier d on d.holder_unit_id = q.unit and d.awaits = q.awaits
                where d.holder_id is null and d.state in (1, 2, 4, 5, 6, 9)
                    and (d.officer_id is null or d.officer_id <> all(:holders) or d.awaits not in (7, 8))
                union all
                select d.id, d.reference, null, d.applicant_name, d.procedure_version_id, d.subject, d.state,
                    d.awaits, d.due_at, d.paused_since, d.step_since, d.holder_unit_id, d.holder_id,
                    d.last_seq, d.state in (5, 6), d.awaits = 7
                from dossiers.whole_dossier d
                where d.officer_id = any(:holders) and d.holder_id is null and d.state in (4, 5, 6)
                    and d.awaits in (7, 8)
                union all
                select d.id, d.reference, l.no, d.applicant_name, d.procedure_version_id, l.task, d.state,
                    4, l.due_at, null, l.opened_at, l.holder_unit_id, l.holder_id, l.version, false, false
                from dossiers.leg l
                join dossiers.whole_dossier d on d.id = l.dossier_id
                where l.holder_id = any(:holders) and l.finished_at is null
                union all
                select d.id, d.reference, l.no, d.applicant_name, d.procedure_version_id, l.task, d.state,
                    case when l.holder_unit_id = any(:assigning) then 3 else 4 end, l.due_at, null, l.opened_at,
                    l.holder_unit_id, l.holder_id, l.version, false, false
                from dossiers.leg l
                join dossiers.whole_dossier d on d.id = l.dossier_id
                where l.holder_unit_id = any(:legUnits) and l.holder_id is null and l.finished_at is null),
            chosen as (
                select item.*, (due_at < :now and not paused and state <> 9) as late,
                    (due_at >= :now and due_at < :soon and not paused and state <> 9) as soon
                from item)
            """;

    private static final String PAGE = WORK + """
            select id, reference, leg, applicant_name, procedure_version_id, subject, state, awaits, due_at,
                paused_since, step_since, holder_unit_id, holder_id, version
            from chosen
            where case :tab
                    when 'OVERDUE' then late
                    when 'DUE_SOON' then soon
                    when 'PAUSED' then paused
                    when 'WAITING' then waiting
                    else true end
                and (cast(:text as text) is null or reference ilike :text or public.fold(applicant_name) like :folded)
                and (coalesce(due_at, 'infinity'), id, coalesce(leg, 0)) > (:afterDue, :afterId, :afterLeg)
            order by coalesce(due_at, 'infinity'), id, coalesce(leg, 0)
            limit :limit
            """;

    private static final String COUNTS = WORK + """
            select count(*) as all_of_it, count(*) filter (where late) as late, count(*) filter (where soon) as soon,
                count(*) filter (where paused) as paused, count(*) filter (where waiting) as waiting
            from chosen
            """;

    private final JdbcClient jdbc;

    WorkQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose work: the official with those stood in for, the queues open to them, and where they may do parts. */
    record Whose(
            Set<OfficialId> holders,
            List<UnitId> queueUnits,
            List<Awaits> queueAwaits,
            Set<UnitId> legUnits,
            Set<UnitId> assigning) {}

    List<WorkItem> page(Whose whose, WorkTab tab, @Nullable String text, WorkCursor after, Instant now, Instant soon) {
        return whoseWork(PAGE, whose, now, soon)
                .param("tab", tab.name())
                .param("text", text == null ? null : "%" + text + "%")
                .param("folded", text == null ? null : "%" + Folding.fold(text) + "%")
                .param("afterDue", after.dueAt())
                .param("afterId", after.id())
                .param("afterLeg", after.leg())
                .param("limit", after.size() + 1)
                .query((row, number) -> item(row))
                .list();
    }

    WorkCounts counts(Whose whose, Instant now, Instant soon) {
        return whoseWork(COUNTS, whose, now, soon)
                .query((row, number) -> new WorkCounts(
                        row.getLong("all_of_it"),
                        row.getLong("late"),
                        row.getLong("soon"),
                        row.getLong("paused"),
                        row.getLong("waiting")))
                .single();
    }

    private JdbcClient.StatementSpec whoseWork(String sql, Whose whose, Instant now, Instant soon) {
        return jdbc.sql(sql)
                .param(
                        "holders",
                        longs(whose.holders().stream().map(OfficialId::value).toList()))
                .param(
                        "queueUnits",
                        longs(whose.queueUnits().stream().map(UnitId::value).toList()))
                .param("queueAwaits", shorts(whose.queueAwaits()))
                .param(
                        "legUnits",
                        longs(whose.legUnits().stream().map(UnitId::value).toList()))
                .param(
                        "assigning",
                        longs(whose.assigning().stream().map(UnitId::value).toList()))
                .param("now", DossierStore.at(now))
                .param("soon", DossierStore.at(soon));
    }

    static Long[] longs(List<Long> values) {
        return values.toArray(Long[]::new);
    }

    private static Short[] shorts(List<Awaits> awaits) {
        List<Short> codes = new ArrayList<>();
        awaits.forEach(one -> codes.add((short) one.code()));
        return codes.toArray(Short[]::new);
    }

    private static WorkItem item(ResultSet row) throws SQLException {
        return new WorkItem(
                row.getLong("id"),
                row.getString("reference"),
                row.getObject("leg", Integer.class),
                row.getString("applicant_name"),
                new ProcedureVersionId(row.getLong("procedure_version_id")),
                row.getString("subject"),
                DossierState.of(row.getInt("state")),
                Awaits.of(row.getInt("awaits")),
                DossierStore.instant(row, "due_at"),
                DossierStore.instant(row, "paused_since"),
                Objects.requireNonNull(DossierStore.instant(row, "step_since")),
                DossierStore.unitOf(row, "holder_unit_id"),
                DossierStore.officialOf(row, "holder_id"),
                row.getInt("version"));
    }
}
