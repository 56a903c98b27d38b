package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.identity.UnitId;

/**
 * Finds dossiers among those that may be seen: received, solved or held there, or with a part there; the newest first.
 * What is common is found among the newest, what is rare by the index of what was typed, so that no search grows with
 * the years: see docs/decisions/0016.
 */
@Component
class SearchQueries {

    private static final Instant BEGINNING = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("3000-01-01T00:00:00Z");
    private static final int LONGEST_RUN = 4;
    private static final Pattern WHOLE_NUMBER = Pattern.compile(".+-\\d{6}-\\d{4,}");
    private static final Pattern WILD = Pattern.compile("[%_\\\\]");

    /** How many of the newest are looked through before the index of what was typed is asked. */
    static final int NEWEST = 2_000;

    /** So few units that their own newest can be put together; for more, those of the whole province are looked through. */
    static final int FEW_UNITS = 16;

    private static final String LINE = """
            select d.id, d.reference, f.applicant_name, d.procedure_version_id, d.state, d.awaits, d.agency_id, d.due_at,
                d.paused_since, d.finished_at, d.holder_unit_id, d.holder_id, d.received_at
            """;

    private static final String ASKED = """
                and (cast(:state as smallint) is null or d.state = :state)
                and f.received_at >= :from and f.received_at < :to
                and (f.received_at, f.dossier_id) < (:beforeAt, :beforeId)
            """;

    private static final String VISIBLE = """
                and (d.agency_id = any(:units) or d.desk_id = any(:units) or d.holder_unit_id = any(:units)
                    or exists (select from dossiers.leg l where l.dossier_id = d.id and l.agency_id = any(:units)))
            """;

    private static final String NEWEST_FIRST = """
            order by f.received_at desc, f.dossier_id desc
            limit :limit
            """;

    /** What the own units received lately or have in hand now; a division has nothing but what it holds. */
    private static final String AMONG_NEWEST_OF_UNITS = """
            with near as (
                select distinct r.received_at, r.dossier_id
                from unnest(:units) u (id)
                cross join lateral (
                    select received_at, dossier_id
                    from dossiers.reach
                    where unit_id = u.id and received_at >= :from and received_at < :to
                        and (received_at, dossier_id) < (:beforeAt, :beforeId)
                    order by received_at desc, dossier_id desc
                    limit :newest) r
                union
                select h.received_at, h.id
                from dossiers.dossier h
                where h.agency_id = any(:agencies) and h.state in (1, 2, 4, 5, 6, 9) and h.holder_unit_id = any(:units)),
            newest as materialized (
                select received_at, dossier_id
                from near
                order by received_at desc, dossier_id desc
                limit :newest)
            """ + LINE + """
            from newest n
            join dossiers.filing f on f.dossier_id = n.dossier_id
            join dossiers.dossier d on d.id = n.dossier_id
            where true
            """ + ASKED;

    private static final String AMONG_NEWEST_OF_ALL = LINE + """
            from (
                select *
                from dossiers.filing
                where received_at >= :from and received_at < :to
                    and (received_at, dossier_id) < (:beforeAt, :beforeId)
                order by received_at desc, dossier_id desc
                limit :newest) f
            join dossiers.dossier d on d.id = f.dossier_id
            where true
            """ + ASKED + VISIBLE;

    /** First all open work of that state, which is little; PostgreSQL would walk through the years to meet one soon. */
    private static final String OF_OPEN_STATE = """
            with open as materialized (
                select id
                from dossiers.dossier
                where state in (1, 2, 4, 5, 6, 9) and state = :state)
            """ + LINE + """
            from open o
            join dossiers.dossier d on d.id = o.id
            join dossiers.filing f on f.dossier_id = o.id
            where true
            """ + ASKED + VISIBLE + NEWEST_FIRST;

    private static final String WITH_REFERENCE = """
                and d.reference >= :text and d.reference < :text || '~'
            """;

    private static final String BY_REFERENCE = """
            with d as materialized (
                select *
                from dossiers.dossier d
                where d.id in (
                    select dossier_id
                    from dossiers.book_entry
                    where reference >= :text and reference < :text || '~'))
            """ + LINE + """
            from d
            join dossiers.filing f on f.dossier_id = d.id
            where true
            """ + ASKED + VISIBLE + NEWEST_FIRST;

    private static final String BY_DIGITS = LINE + """
            from dossiers.filing f
            join dossiers.dossier d on d.id = f.dossier_id
            where (f.applicant_identity = :text or f.applicant_phone = :text)
            """ + ASKED + VISIBLE + NEWEST_FIRST;

    private static final String WITH_WORDS = """
                and ' ' || f.applicant_folded || ' ' like '% ' || :text || ' %'
            """;

    private static final String WITH_LETTERS = """
                and f.applicant_folded like '%' || :text || '%'
            """;

    /** The newest year, the one before, then two, four, eight and so on, each with what the index of whole words calls them. */
    private static final String YEARS = """
            from (
                select n as no, array(
                    select year || ' ' || :run
                    from generate_series(ends.newest - ((1 << n) >> 1),
                        greatest(ends.newest + 1 - (1 << n), ends.oldest), -1) year) as keys
                from (
                    select cast(extract(year from least(cast(:beforeAt as timestamptz), cast(:to as timestamptz),
                            (select max(received_at) from dossiers.filing)) at time zone 'Asia/Ho_Chi_Minh') as integer)
                            as newest,
                        cast(extract(year from greatest(cast(:from as timestamptz),
                            (select min(received_at) from dossiers.filing)) at time zone 'Asia/Ho_Chi_Minh') as integer)
                            as oldest) ends,
                    generate_series(0, cast(ceil(log(2, greatest(ends.newest - ends.oldest + 1, 1))) as integer)) n
                offset 0) years
            """;

    /**
     * The newest years first, and no further than a page needs: whose name is so rare that many years are asked for has few
     * dossiers in them. The offset keeps PostgreSQL from walking through all filings instead, in the hope to meet a page
     * of them soon.
     */
    private static final String BY_WORDS =
            """
            select x.*
            """ + YEARS + """
            cross join lateral (
            """ + LINE + """
                from (
                    select *
                    from dossiers.filing f
                    where dossiers.name_runs(f.applicant_folded, f.received_at) && years.keys
            """ + WITH_WORDS + """
                    offset 0) f
                join dossiers.dossier d on d.id = f.dossier_id
                where true
            """ + ASKED + VISIBLE + NEWEST_FIRST + """
            ) x
            limit :limit
            """;

    private static final String ANY_BY_WORDS = """
            select exists (
                select
            """ + YEARS + """
                cross join lateral (
                    select
                    from dossiers.filing f
                    where dossiers.name_runs(f.applicant_folded, f.received_at) && years.keys
            """ + WITH_WORDS + """
                    offset 0) x)
            """;

    /** First all that have the letters, then the page: the index knows where letters are, but not when. */
    private static final String BY_LETTERS = """
            with f as materialized (
                select *
                from dossiers.filing f
                where true
            """ + WITH_LETTERS + ")" + LINE + """
            from f
            join dossiers.dossier d on d.id = f.dossier_id
            where true
            """ + ASKED + VISIBLE + NEWEST_FIRST;

    /** What is looked for among the newest: in those of few units, or in those of all. */
    private enum Sieve {
        ANYTHING(""),
        REFERENCE(WITH_REFERENCE),
        WORDS(WITH_WORDS),
        LETTERS(WITH_LETTERS);

        private final String ofUnits;
        private final String ofAll;

        Sieve(String condition) {
            this.ofUnits = AMONG_NEWEST_OF_UNITS + condition + NEWEST_FIRST;
            this.ofAll = AMONG_NEWEST_OF_ALL + condition + NEWEST_FIRST;
        }
    }

    /** Whose dossiers: the units that may be seen, and the agencies that these belong to. */
    record Whose(Set<UnitId> units, Set<UnitId> agencies) {}

    private final JdbcClient jdbc;

    SearchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DossierLine> any(Whose whose, SearchAsked asked) {
        if (asked.state() != null && asked.state().isOpen()) {
            return run(OF_OPEN_STATE, "", NEWEST, whose, asked);
        }
        List<DossierLine> found = newest(Sieve.ANYTHING, "", NEWEST, whose, asked);
        return isWhole(found, asked) ? found : newest(Sieve.ANYTHING, "", Integer.MAX_VALUE, whose, asked);
    }

    List<DossierLine> byReference(String text, Whose whose, SearchAsked asked) {
        List<DossierLine> found =
                WHOLE_NUMBER.matcher(text).matches() ? List.of() : newest(Sieve.REFERENCE, text, NEWEST, whose, asked);
        return isWhole(found, asked) ? found : run(BY_REFERENCE, text, NEWEST, whose, asked);
    }

    List<DossierLine> byDigits(String text, Whose whose, SearchAsked asked) {
        return run(BY_DIGITS, text, NEWEST, whose, asked);
    }

    /** By whole words of the name; where nobody has these, by what stands anywhere in it. */
    List<DossierLine> byName(String folded, Whose whose, SearchAsked asked) {
        String text = WILD.matcher(folded).replaceAll("").strip().replaceAll("\\s+", " ");
        List<DossierLine> found = isRare(text) ? List.of() : newest(Sieve.WORDS, text, NEWEST, whose, asked);
        if (isWhole(found, asked)) {
            return found;
        }
        List<DossierLine> complete = run(BY_WORDS, text, NEWEST, whose, asked);
        return complete.isEmpty() && !isAnybody(text, whose, asked) ? byLetters(text, whose, asked) : complete;
    }

    /** A family name with the middle name is still that of a tenth of the province; with one word more it is not. */
    private static boolean isRare(String text) {
        return text.chars().filter(letter -> letter == ' ').count() >= 2;
    }

    private List<DossierLine> byLetters(String text, Whose whose, SearchAsked asked) {
        List<DossierLine> found = newest(Sieve.LETTERS, text, NEWEST, whose, asked);
        return isWhole(found, asked) ? found : run(BY_LETTERS, text, NEWEST, whose, asked);
    }

    private boolean isAnybody(String text, Whose whose, SearchAsked asked) {
        return asking(ANY_BY_WORDS, text, NEWEST, whose, new SearchAsked("", null, null, null, null, asked.size()))
                .query(Boolean.class)
                .single();
    }

    private List<DossierLine> newest(Sieve sieve, String text, int newest, Whose whose, SearchAsked asked) {
        return run(whose.units().size() <= FEW_UNITS ? sieve.ofUnits : sieve.ofAll, text, newest, whose, asked);
    }

    /** One line more than a page: what is older changes nothing. */
    private static boolean isWhole(List<DossierLine> found, SearchAsked asked) {
        return found.size() > asked.size();
    }

    private List<DossierLine> run(String sql, String text, int newest, Whose whose, SearchAsked asked) {
        return asking(sql, text, newest, whose, asked).query(DossierLine::read).list();
    }

    private JdbcClient.StatementSpec asking(String sql, String text, int newest, Whose whose, SearchAsked asked) {
        SearchAsked.After after = asked.after();
        return jdbc.sql(sql)
                .param("text", text)
                .param("run", run(text))
                .param("newest", newest)
                .param("units", longs(whose.units()))
                .param("agencies", longs(whose.agencies()))
                .param("state", asked.state() == null ? null : asked.state().code())
                .param("from", DossierStore.at(startOf(asked.from(), BEGINNING)))
                .param(
                        "to",
                        DossierStore.at(
                                startOf(asked.to() == null ? null : asked.to().plusDays(1), END)))
                .param("beforeAt", DossierStore.at(after == null ? END : after.receivedAt()))
                .param("beforeId", after == null ? Long.MAX_VALUE : after.id())
                .param("limit", asked.size() + 1);
    }

    /** The words as the index of names has them: no more than four in a row, here the last, which differ most. */
    private static String run(String text) {
        List<String> words = List.of(text.split(" "));
        return String.join(" ", words.subList(Math.max(0, words.size() - LONGEST_RUN), words.size()));
    }

    private static Long[] longs(Set<UnitId> units) {
        return WorkQueries.longs(units.stream().map(UnitId::value).toList());
    }

    private static Instant startOf(@Nullable LocalDate day, Instant otherwise) {
        return day == null ? otherwise : day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }
}
