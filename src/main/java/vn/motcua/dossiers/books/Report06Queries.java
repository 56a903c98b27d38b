package vn.motcua.dossiers.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Remit;
import vn.motcua.identity.UnitId;

/**
 * Counts and lists for form II.06a. What was open at the end of a past period is told from the history: the due time
 * that the last act before it left, and the pauses that lasted over it.
 */
@Component
class Report06Queries {

    private static final String CHOSEN = """
            select d.id, d.agency_id, d.procedure_version_id, d.channel, d.state, d.accepted_at, d.due_at, d.ended_at,
            """;

    private static final String ENDED = CHOSEN + """
                cast(null as timestamptz) as paused_since
            from dossiers.dossier d
            where d.ended_at >= :begins and d.accepted_at < :ends
            """;

    private static final String OPEN = CHOSEN + """
                d.paused_since
            from dossiers.dossier d
            where d.state in (2, 4, 5, 6) and d.accepted_at < :ends
            """;

    private static final String OF_AGENCIES = " and d.agency_id = any(:units) ";

    private static final String OF_DESK = " and d.desk_id = any(:units) ";

    private static final String OF_DIVISION =
            " and d.agency_id = :agency and coalesce(d.officer_unit_id, d.holder_unit_id) = any(:units) ";

    /** The due time that the last act before the end of the period left. */
    private static final String DUE_THEN = """
            coalesce(
                (select cast(e.facts ->> 'due' as timestamptz)
                from dossiers.event e
                where e.dossier_id = c.id and e.at < :ends and e.facts ->> 'due' is not null
                order by e.seq desc
                limit 1),
                (select d.first_due_at from dossiers.dossier d where d.id = c.id))
            """;

    /**
     * One class for each dossier: solved early, on time or late; in progress in time or overdue. The offset keeps
     * PostgreSQL from working it out anew for each column that asks for it.
     */
    private static final String CLASSED = """
            ), classed as (
                select c.*, case
                    when c.ended_at < :ends then case
                        when c.due_at is null then 'ON_TIME'
                        when c.state = 7 and :withdrawn = 'ON_TIME' then 'ON_TIME'
                        when c.state = 8 and :stopped = 'ON_TIME' then 'ON_TIME'
                        when c.state in (7, 8) then case
                            when coalesce(
                                (select max(p.from_at) from dossiers.pause p
                                where p.dossier_id = c.id and p.to_at = c.ended_at), c.ended_at) > c.due_at
                            then 'LATE' else 'ON_TIME' end
                        when c.ended_at > c.due_at then 'LATE'
                        when cast(c.ended_at at time zone 'Asia/Ho_Chi_Minh' as date)
                            < cast(c.due_at at time zone 'Asia/Ho_Chi_Minh' as date) then 'EARLY'
                        else 'ON_TIME' end
                    when not :past then
                        case when c.paused_since is null and c.due_at < :now then 'OVERDUE' else 'IN_TIME' end
                    when exists (
                        select 1 from dossiers.pause p
                        where p.dossier_id = c.id and p.from_at < :ends and (p.to_at is null or p.to_at >= :ends))
                    then 'IN_TIME'
                    when
            """ + DUE_THEN + """
                    < :ends then 'OVERDUE'
                    else 'IN_TIME' end as class
                from chosen c
                offset 0)
            """;

    private static final String FROM_AGENCIES =
            "with chosen as (" + ENDED + OF_AGENCIES + "union all " + OPEN + OF_AGENCIES + CLASSED;

    private static final String FROM_DESK =
            "with chosen as (" + ENDED + OF_DESK + "union all " + OPEN + OF_DESK + CLASSED;

    private static final String FROM_DIVISION =
            "with chosen as (" + ENDED + OF_DIVISION + "union all " + OPEN + OF_DIVISION + CLASSED;

    private static final String SUMS = """
                count(*) filter (where c.accepted_at >= :begins and c.channel = 2) as online,
                count(*) filter (where c.accepted_at >= :begins and c.channel <> 2) as direct,
                count(*) filter (where c.accepted_at < :begins) as carried_over,
                count(*) filter (where c.class = 'EARLY') as early,
                count(*) filter (where c.class = 'ON_TIME') as on_time,
                count(*) filter (where c.class = 'LATE') as late,
                count(*) filter (where c.class = 'IN_TIME') as in_time,
                count(*) filter (where c.class = 'OVERDUE') as overdue
            from classed c
            """;

    private static final String BY_AGENCY = "select c.agency_id as line, " + SUMS + "group by c.agency_id";

    private static final String BY_FIELD = """
            select coalesce(v.field, '') collate "vi-VN-x-icu" as line,
            """ + SUMS + """
            left join procedures.published_version v on v.id = c.procedure_version_id
            group by 1
            order by 1
            """;

    private static final String LINES = """
            select d.id, d.reference, d.applicant_name, v.name as procedure_name, d.agency_id, c.class, d.accepted_at,
                case when c.ended_at < :ends or not :past then d.due_at else
            """ + DUE_THEN + """
                end as due_at,
                case when c.ended_at < :ends then c.ended_at end as ended_at
            from (
                select c.id, c.class, c.accepted_at, c.ended_at
                from classed c
                left join procedures.published_version v on v.id = c.procedure_version_id
                where (cast(:field as text) is null or v.field = :field)
                    and case :cell
                        when 'RECEIVED' then true
                        when 'ONLINE' then c.accepted_at >= :begins and c.channel = 2
                        when 'DIRECT' then c.accepted_at >= :begins and c.channel <> 2
                        when 'CARRIED_OVER' then c.accepted_at < :begins
                        when 'SOLVED' then c.class in ('EARLY', 'ON_TIME', 'LATE')
                        when 'IN_PROGRESS' then c.class in ('IN_TIME', 'OVERDUE')
                        else c.class = :cell end
                    and (c.accepted_at, c.id) > (:afterAt, :afterId)
                order by c.accepted_at, c.id
                limit :limit) c
            join dossiers.whole_dossier d on d.id = c.id
            left join procedures.published_version v on v.id = d.procedure_version_id
            order by c.accepted_at, c.id
            """;

    private static final String RULE = """
            select valid_from, withdrawn, stopped, why
            from dossiers.report_06_rule
            where valid_from <= :day
            order by valid_from desc
            limit 1
            """;

    private final JdbcClient jdbc;

    Report06Queries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked.
     *
     * @param past whether the period has ended, so that its end and not the present counts
     */
    record Question(Remit remit, Instant begins, Instant ends, boolean past, Instant now, Report06Rule rule) {}

    Report06Rule rule(LocalDate day) {
        return jdbc.sql(RULE)
                .param("day", day)
                .query((row, number) -> new Report06Rule(
                        row.getObject("valid_from", LocalDate.class),
                        Report06Rule.Ending.valueOf(row.getString("withdrawn")),
                        Report06Rule.Ending.valueOf(row.getString("stopped")),
                        row.getString("why")))
                .optional()
                .orElseThrow(() -> new IllegalStateException("no rule of form II.06a on " + day));
    }

    Map<UnitId, Report06Counts> byAgency(Question question) {
        Map<UnitId, Report06Counts> found = new LinkedHashMap<>();
        ask(BY_AGENCY, question).query(row -> {
            found.put(new UnitId(row.getLong("line")), counts(row));
        });
        return found;
    }

    Map<String, Report06Counts> byField(Question question) {
        Map<String, Report06Counts> found = new LinkedHashMap<>();
        ask(BY_FIELD, question).query(row -> {
            found.put(row.getString("line"), counts(row));
        });
        return found;
    }

    List<Report06Line> lines(
            Question question, Report06Cell cell, @Nullable String field, Report06Line.Cursor after, int limit) {
        return ask(LINES, question)
                .param("cell", cell.name())
                .param("field", field)
                .param("afterAt", after.acceptedAt())
                .param("afterId", after.id())
                .param("limit", limit)
                .query((row, number) -> line(row))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sums, Question question) {
        String from = switch (question.remit().kind()) {
            case AGENCIES -> FROM_AGENCIES;
            case DESK -> FROM_DESK;
            case DIVISION -> FROM_DIVISION;
        };
        return jdbc.sql(from + sums)
                .param(
                        "units",
                        question.remit().units().stream().map(UnitId::value).toArray(Long[]::new))
                .param("agency", question.remit().agency().value())
                .param("begins", at(question.begins()))
                .param("ends", at(question.ends()))
                .param("past", question.past())
                .param("now", at(question.now()))
                .param("withdrawn", question.rule().withdrawn().name())
                .param("stopped", question.rule().stopped().name());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Report06Counts counts(ResultSet row) throws SQLException {
        return new Report06Counts(
                row.getLong("online"),
                row.getLong("direct"),
                row.getLong("carried_over"),
                row.getLong("early"),
                row.getLong("on_time"),
                row.getLong("late"),
                row.getLong("in_time"),
                row.getLong("overdue"));
    }

    private static Report06Line line(ResultSet row) throws SQLException {
        return new Report06Line(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("applicant_name"),
                Objects.requireNonNullElse(row.getString("procedure_name"), ""),
                new UnitId(row.getLong("agency_id")),
                Report06Cell.valueOf(row.getString("class")),
                Objects.requireNonNull(BookQueries.instant(row, "accepted_at")),
                BookQueries.instant(row, "due_at"),
                BookQueries.instant(row, "ended_at"));
    }
}
