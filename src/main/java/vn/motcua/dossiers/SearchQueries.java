package vn.motcua.dossiers;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.UnitId;

/** Finds dossiers by number, by identity number, or by name without diacritics, among those that may be seen. */
@Component
class SearchQueries {

    private static final String COLUMNS = """
            id, reference, applicant_name, procedure_version_id, state, awaits, agency_id, due_at, paused_since,
            finished_at, holder_unit_id, holder_id, received_at
            """;

    private static final String BY_REFERENCE = "select " + COLUMNS + """
            from dossiers.dossier
            where reference >= :text and reference < :text || '~'
                and (agency_id = any(:units) or desk_id = any(:units))
            order by reference
            limit :limit
            """;

    private static final String BY_IDENTITY = "select " + COLUMNS + """
            from dossiers.dossier
            where applicant_identity = :text and (agency_id = any(:units) or desk_id = any(:units))
            order by received_at desc, id desc
            limit :limit
            """;

    private static final String BY_NAME = "select " + COLUMNS + """
            from dossiers.dossier
            where applicant_folded like '%' || :text || '%'
                and (agency_id = any(:units) or desk_id = any(:units))
            order by received_at desc, id desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    SearchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DossierLine> byReference(String text, Set<UnitId> units, int limit) {
        return run(BY_REFERENCE, text, units, limit);
    }

    List<DossierLine> byIdentity(String text, Set<UnitId> units, int limit) {
        return run(BY_IDENTITY, text, units, limit);
    }

    List<DossierLine> byName(String folded, Set<UnitId> units, int limit) {
        return run(BY_NAME, folded.replace("%", "").replace("_", ""), units, limit);
    }

    private List<DossierLine> run(String sql, String text, Set<UnitId> units, int limit) {
        return jdbc.sql(sql)
                .param("text", text)
                .param(
                        "units",
                        WorkQueries.longs(units.stream().map(UnitId::value).toList()))
                .param("limit", limit)
                .query(DossierLine::read)
                .list();
    }
}
