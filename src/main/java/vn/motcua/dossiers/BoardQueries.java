package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.UnitId;

/** Counts of open work by agency, state and lateness, and the dossiers behind each count. */
@Component
class BoardQueries {

    private static final String COUNTS = """
            select agency_id,
                count(*) filter (where state = 1) as registered,
                count(*) filter (where state = 2) as accepted,
                count(*) filter (where state = 4) as in_progress,
                count(*) filter (where state in (5, 6)) as paused,
                count(*) filter (where state = 9) as finished,
                count(*) filter (where state in (2, 4) and paused_since is null and due_at < :now) as overdue,
                count(*) filter (where state in (2, 4) and paused_since is null
                    and due_at >= :now and due_at < :soon) as due_soon,
                count(*) as open
            from dossiers.dossier
            where state in (1, 2, 4, 5, 6, 9) and agency_id = any(:agencies)
            group by agency_id
            """;

    private static final String BEHIND = """
            select id, reference, applicant_name, procedure_version_id, state, awaits, agency_id, due_at, paused_since,
                finished_at, holder_unit_id, holder_id, received_at
            from dossiers.dossier
            where state in (1, 2, 4, 5, 6, 9) and agency_id = any(:agencies)
                and case :cell
                    when 'REGISTERED' then state = 1
                    when 'ACCEPTED' then state = 2
                    when 'IN_PROGRESS' then state = 4
                    when 'PAUSED' then state in (5, 6)
                    when 'FINISHED' then state = 9
                    when 'OVERDUE' then state in (2, 4) and paused_since is null and due_at < :now
                    when 'DUE_SOON' then state in (2, 4) and paused_since is null
                        and due_at >= :now and due_at < :soon
                    else true end
                and (coalesce(due_at, 'infinity'), id) > (:afterDue, :afterId)
            order by coalesce(due_at, 'infinity'), id
            limit :limit
            """;

    private final JdbcClient jdbc;

    BoardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BoardRow> counts(Set<UnitId> agencies, Instant now, Instant soon) {
        return jdbc.sql(COUNTS)
                .param(
                        "agencies",
                        WorkQueries.longs(agencies.stream().map(UnitId::value).toList()))
                .param("now", DossierStore.at(now))
                .param("soon", DossierStore.at(soon))
                .query((row, number) -> new BoardRow(
                        new UnitId(row.getLong("agency_id")),
                        row.getLong("registered"),
                        row.getLong("accepted"),
                        row.getLong("in_progress"),
                        row.getLong("paused"),
                        row.getLong("finished"),
                        row.getLong("overdue"),
                        row.getLong("due_soon"),
                        row.getLong("open")))
                .list();
    }

    List<DossierLine> behind(
            Set<UnitId> agencies, @Nullable BoardCell cell, WorkCursor after, Instant now, Instant soon) {
        return jdbc.sql(BEHIND)
                .param(
                        "agencies",
                        WorkQueries.longs(agencies.stream().map(UnitId::value).toList()))
                .param("cell", cell == null ? "OPEN" : cell.name())
                .param("now", DossierStore.at(now))
                .param("soon", DossierStore.at(soon))
                .param("afterDue", after.dueAt())
                .param("afterId", after.id())
                .param("limit", after.size() + 1)
                .query(DossierLine::read)
                .list();
    }
}
