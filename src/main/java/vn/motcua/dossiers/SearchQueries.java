package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.identity.UnitId;

/**
 * Finds dossiers by number, by identity or phone number, or by name without diacritics, among those that may be seen:
 * received, solved or held there, or with a part there.
 */
@Component
class SearchQueries {

    private static final Instant BEGINNING = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("3000-01-01T00:00:00Z");

    private static final String FOUND = """
            select id, reference, applicant_name, procedure_version_id, state, awaits, agency_id, due_at, paused_since,
                finished_at, holder_unit_id, holder_id, received_at
            from dossiers.whole_dossier d
            where (agency_id = any(:units) or desk_id = any(:units) or holder_unit_id = any(:units)
                    or exists (select from dossiers.leg l where l.dossier_id = d.id and l.agency_id = any(:units)))
                and (cast(:state as smallint) is null or state = :state)
                and filed_at >= :from and filed_at < :to
                and (filed_at, filing_id) < (:beforeAt, :beforeId)
            """;

    private static final String NEWEST_FIRST = """
            order by filed_at desc, filing_id desc
            limit :limit
            """;

    private static final String ANY = FOUND + NEWEST_FIRST;

    private static final String BY_REFERENCE = FOUND + """
                and reference >= :text and reference < :text || '~'
            """ + NEWEST_FIRST;

    private static final String BY_DIGITS = FOUND + """
                and (applicant_identity = :text or applicant_phone = :text)
            """ + NEWEST_FIRST;

    private static final String BY_NAME = FOUND + """
                and applicant_folded like '%' || :text || '%'
            """ + NEWEST_FIRST;

    private final JdbcClient jdbc;

    SearchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DossierLine> any(Set<UnitId> units, SearchAsked asked) {
        return run(ANY, "", units, asked);
    }

    List<DossierLine> byReference(String text, Set<UnitId> units, SearchAsked asked) {
        return run(BY_REFERENCE, text, units, asked);
    }

    List<DossierLine> byDigits(String text, Set<UnitId> units, SearchAsked asked) {
        return run(BY_DIGITS, text, units, asked);
    }

    List<DossierLine> byName(String folded, Set<UnitId> units, SearchAsked asked) {
        return run(BY_NAME, folded.replace("%", "").replace("_", "").replace("\\", ""), units, asked);
    }

    private List<DossierLine> run(String sql, String text, Set<UnitId> units, SearchAsked asked) {
        SearchAsked.After after = asked.after();
        return jdbc.sql(sql)
                .param("text", text)
                .param(
                        "units",
                        WorkQueries.longs(units.stream().map(UnitId::value).toList()))
                .param("state", asked.state() == null ? null : asked.state().code())
                .param("from", DossierStore.at(startOf(asked.from(), BEGINNING)))
                .param(
                        "to",
                        DossierStore.at(
                                startOf(asked.to() == null ? null : asked.to().plusDays(1), END)))
                .param("beforeAt", DossierStore.at(after == null ? END : after.receivedAt()))
                .param("beforeId", after == null ? Long.MAX_VALUE : after.id())
                .param("limit", asked.size() + 1)
                .query(DossierLine::read)
                .list();
    }

    private static Instant startOf(@Nullable LocalDate day, Instant otherwise) {
        return day == null ? otherwise : day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }
}
