package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.UnitId;

/** Counts of open work by agency, state and lateness, and the dossiers behind each count. */
@Component
class BoardQueries {

    private static final String COUNTS = """
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
            where state in (1, 2, 4, 5, 6, 9)
            """;

    private static final String OF_AGENCIES = " and agency_id = any(:units) ";

    private static final String OF_DESK = " and desk_id = any(:units) ";

    private static final String OF_DIVISION =
            " and agency_id = :agency and coalesce(officer_unit_id, holder_unit_id) = any(:units) ";

    private static final String COUNTS_OF_AGENCIES =
            "select agency_id as unit, " + COUNTS + OF_AGENCIES + "group by agency_id";

    private static final String COUNTS_OF_DESK = "select desk_id as unit, " + COUNTS + OF_DESK + "group by desk_id";

    private static final String COUNTS_OF_DIVISION =
            "select coalesce(officer_unit_id, holder_unit_id) as unit, " + COUNTS + OF_DIVISION + "group by 1";

    private static final String BEHIND = """
            select id, reference, applicant_name, procedure_version_id, state, awaits, agency_id, due_at, paused_since,
                finished_at, holder_unit_id, holder_id, received_at
            from dossiers.whole_dossier
            where state in (1, 2, 4, 5, 6, 9)
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
            """;

    private static final String MOST_URGENT_FIRST = """
            order by coalesce(due_at, 'infinity'), id
            limit :limit
            """;

    private static final String BEHIND_OF_AGENCIES = BEHIND + OF_AGENCIES + MOST_URGENT_FIRST;

    private static final String BEHIND_OF_DESK = BEHIND + OF_DESK + MOST_URGENT_FIRST;

    private static final String BEHIND_OF_DIVISION = BEHIND + OF_DIVISION + MOST_URGENT_FIRST;

    private final JdbcClient jdbc;

    BoardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BoardRow> counts(Remit remit, Instant now, Instant soon) {
        String sql = switch (remit.kind()) {
            case AGENCIES -> COUNTS_OF_AGENCIES;
            case DESK -> COUNTS_OF_DESK;
            case DIVISION -> COUNTS_OF_DIVISION;
        };
        return within(sql, remit, now, soon)
                .query((row, number) -> new BoardRow(
                        new UnitId(row.getLong("unit")),
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

    List<DossierLine> behind(Remit remit, BoardCell cell, WorkCursor after, Instant now, Instant soon) {
        String sql = switch (remit.kind()) {
            case AGENCIES -> BEHIND_OF_AGENCIES;
            case DESK -> BEHIND_OF_DESK;
            case DIVISION -> BEHIND_OF_DIVISION;
        };
        return within(sql, remit, now, soon)
                .param("cell", cell.name())
                .param("afterDue", after.dueAt())
                .param("afterId", after.id())
                .param("limit", after.size() + 1)
                .query(DossierLine::read)
                .list();
    }

    private JdbcClient.StatementSpec within(String sql, Remit remit, Instant now, Instant soon) {
        return jdbc.sql(sql)
                .param(
                        "units",
                        WorkQueries.longs(
                                remit.units().stream().map(UnitId::value).toList()))
                .param("agency", remit.agency().value())
                .param("now", DossierStore.at(now))
                .param("soon", DossierStore.at(soon));
    }
}
