package vn.motcua.dossiers.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.Outcome;
import vn.motcua.dossiers.ReturnManner;
import vn.motcua.identity.UnitId;

/** The entries of a register book, by the index that keeps its order. */
@Component
class BookQueries {

    /** The number in the year: the numbers of the days before, which have no gap, and the place in the day's own. */
    private static final String ENTRIES = """
            with days as (
                select day, coalesce(sum(last) over (partition by extract(year from day) order by day
                        rows between unbounded preceding and 1 preceding), 0) as before
                from dossiers.number_series
                where agency_id = :agency and day >= date_trunc('year', cast(:from as date)) and day <= :to)
            select coalesce(days.before, 0) + b.place_of_day as number, d.reference, v.name as procedure_name, d.copies,
                d.applicant_name, d.applicant_address, d.applicant_phone, d.agency_id, d.accepted_at, d.due_at,
                way.handed_over_at, d.finished_at, d.returned_at, way.manner, way.receiver, d.state, d.closed_at,
                d.outcome, d.supplement_rounds, d.extensions, b.accepted_on, b.place_of_day
            from dossiers.book_entry b
            join dossiers.whole_dossier d on d.id = b.dossier_id
            left join days on days.day = b.accepted_on
            left join procedures.published_version v on v.id = d.procedure_version_id
            left join lateral (
                select min(e.at) filter (where e.act = 'HAND_OVER') as handed_over_at,
                    max(e.facts ->> 'manner') filter (where e.act = 'RETURN_RESULT') as manner,
                    max(e.facts ->> 'receiver') filter (where e.act = 'RETURN_RESULT') as receiver
                from dossiers.event e
                where e.dossier_id = d.id and e.act in ('HAND_OVER', 'RETURN_RESULT')) way on true
            where b.receiving_agency_id = :agency and b.accepted_on between :from and :to
                and (cast(:procedure as text) is null or b.procedure_code = :procedure)
                and (b.accepted_on, b.place_of_day) > (:afterDay, :afterPlace)
            order by b.accepted_on, b.place_of_day
            limit cast(:limit as integer)
            """;

    private static final String COUNT = """
            select count(*)
            from dossiers.book_entry
            where receiving_agency_id = :agency and accepted_on between :from and :to
                and (cast(:procedure as text) is null or procedure_code = :procedure)
            """;

    private static final String PROCEDURES = """
            select v.code, max(v.name) as name
            from procedures.published_version v
            where v.id in (
                select b.procedure_version_id
                from dossiers.book_entry b
                where b.receiving_agency_id = :agency and b.accepted_on between :from and :to)
            group by v.code
            order by max(v.name) collate "vi-VN-x-icu"
            """;

    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcClient jdbc;

    BookQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BookEntry> page(BookSelection selection, BookCursor after, int limit) {
        return entries(selection, after, limit)
                .query((row, number) -> entry(row))
                .list();
    }

    void each(BookSelection selection, Consumer<BookEntry> reader) {
        entries(selection, BookCursor.beginning(), null)
                .withFetchSize(FETCHED_AT_ONCE)
                .query(row -> {
                    reader.accept(entry(row));
                });
    }

    long count(BookSelection selection) {
        return selected(COUNT, selection)
                .param("procedure", selection.procedure())
                .query(Long.class)
                .single();
    }

    List<RegisterBook.BookedProcedure> procedures(BookSelection selection) {
        return selected(PROCEDURES, selection)
                .query((row, number) -> new RegisterBook.BookedProcedure(row.getString("code"), row.getString("name")))
                .list();
    }

    private JdbcClient.StatementSpec entries(BookSelection selection, BookCursor after, @Nullable Integer limit) {
        return selected(ENTRIES, selection)
                .param("procedure", selection.procedure())
                .param("afterDay", after.day())
                .param("afterPlace", after.place())
                .param("limit", limit);
    }

    private JdbcClient.StatementSpec selected(String sql, BookSelection selection) {
        return jdbc.sql(sql)
                .param("agency", selection.agency().value())
                .param("from", selection.period().from())
                .param("to", selection.period().to());
    }

    private static BookEntry entry(ResultSet row) throws SQLException {
        return new BookEntry(
                row.getInt("number"),
                row.getString("reference"),
                Objects.requireNonNullElse(row.getString("procedure_name"), ""),
                row.getInt("copies"),
                new BookEntry.Citizen(
                        row.getString("applicant_name"),
                        row.getString("applicant_address"),
                        row.getString("applicant_phone")),
                new UnitId(row.getLong("agency_id")),
                new BookEntry.Way(
                        Objects.requireNonNull(instant(row, "accepted_at")),
                        instant(row, "due_at"),
                        instant(row, "handed_over_at"),
                        instant(row, "finished_at")),
                handedOut(row),
                remarks(row),
                new BookCursor(row.getObject("accepted_on", LocalDate.class), row.getInt("place_of_day")));
    }

    private static BookEntry.@Nullable HandedOut handedOut(ResultSet row) throws SQLException {
        Instant at = instant(row, "returned_at");
        String manner = row.getString("manner");
        return at == null
                ? null
                : new BookEntry.HandedOut(
                        at, manner == null ? null : ReturnManner.valueOf(manner), row.getString("receiver"));
    }

    private static BookEntry.Remarks remarks(ResultSet row) throws SQLException {
        Integer outcome = row.getObject("outcome", Integer.class);
        return new BookEntry.Remarks(
                DossierState.of(row.getInt("state")),
                instant(row, "closed_at"),
                outcome == null ? null : Outcome.values()[outcome],
                row.getInt("supplement_rounds"),
                row.getInt("extensions"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
