package vn.motcua.dossiers;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands under one applicant's identity number. */
@Component
class OwnDossierQueries {

    private static final String LATEST = "select " + DossierStore.COLUMNS + """
            from dossiers.whole_dossier
            where applicant_identity = :identity
            order by filed_at desc, id desc
            limit :limit
            """;

    private static final String NAMED = """
            select d.id, d.reference,
                coalesce((select max(a.no) from dossiers.attachment a where a.dossier_id = d.id), 0) as files
            from dossiers.filing f
            join dossiers.dossier d on d.id = f.dossier_id
            where f.applicant_identity = :identity
            order by f.received_at desc, f.dossier_id desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    OwnDossierQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A dossier's number and how many files it has. */
    record Named(long id, String reference, int files) {}

    List<Dossier> latest(String identity, int limit) {
        return jdbc.sql(LATEST)
                .param("identity", identity)
                .param("limit", limit)
                .query((row, number) -> DossierRows.dossier(row))
                .list();
    }

    List<Named> named(String identity, int limit) {
        return jdbc.sql(NAMED)
                .param("identity", identity)
                .param("limit", limit)
                .query(Named.class)
                .list();
    }
}
