package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of one dossier. */
@Component
class AttachmentStore {

    private static final String COLUMNS =
            "no, paper_code, name, media_type, bytes, sha256, purpose, added_by, added_at";

    private static final String ALL =
            "select " + COLUMNS + " from dossiers.attachment where dossier_id = :dossier order by no";

    private static final String FIND =
            "select " + COLUMNS + " from dossiers.attachment where dossier_id = :dossier and no = :no";

    private static final String COUNT = "select count(*) from dossiers.attachment where dossier_id = :dossier";

    private static final String ADD = """
            insert into dossiers.attachment (dossier_id, no, paper_code, name, media_type, bytes, sha256, purpose,
                added_by, added_at, event_seq)
            values (:dossier, :no, :paperCode, :name, :mediaType, :bytes, :sha256, :purpose, :addedBy, :addedAt,
                :eventSeq)
            """;

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Attachment> all(DossierId dossier) {
        return jdbc.sql(ALL)
                .param("dossier", dossier.value())
                .query(AttachmentStore::read)
                .list();
    }

    Optional<Attachment> find(DossierId dossier, int no) {
        return jdbc.sql(FIND)
                .param("dossier", dossier.value())
                .param("no", no)
                .query(AttachmentStore::read)
                .optional();
    }

    /** None is ever taken away, so the next number is one more. */
    int count(DossierId dossier) {
        return jdbc.sql(COUNT)
                .param("dossier", dossier.value())
                .query(Integer.class)
                .single();
    }

    void add(DossierId dossier, Attachment attachment, int eventSeq) {
        jdbc.sql(ADD)
                .param("dossier", dossier.value())
                .param("no", attachment.no())
                .param("paperCode", attachment.paperCode())
                .param("name", attachment.name())
                .param("mediaType", attachment.mediaType())
                .param("bytes", attachment.bytes())
                .param("sha256", attachment.sha256())
                .param("purpose", attachment.purpose().code())
                .param(
                        "addedBy",
                        attachment.addedBy() == null
                                ? null
                                : attachment.addedBy().value())
                .param("addedAt", DossierStore.at(attachment.addedAt()))
                .param("eventSeq", eventSeq)
                .update();
    }

    private static Attachment read(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getInt("no"),
                row.getString("paper_code"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("sha256"),
                Attachment.Purpose.of(row.getInt("purpose")),
                DossierStore.officialOf(row, "added_by"),
                Objects.requireNonNull(DossierStore.instant(row, "added_at")));
    }
}
