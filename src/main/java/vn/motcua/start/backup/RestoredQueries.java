package vn.motcua.start.backup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came back: the newest act of all histories, and which files the rows speak of. */
final class RestoredQueries {

    private static final String NEWEST_ACT = """
            select d.reference, e.seq, e.act, e.at
            from dossiers.event e
            join dossiers.dossier d on d.id = e.dossier_id
            where e.at = (select max(at) from dossiers.event)
            order by e.dossier_id desc, e.seq desc
            limit 1
            """;

    private static final String FILES = "select sha256, bytes from files.file order by sha256";

    private final JdbcClient jdbc;

    RestoredQueries(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /** The act after which nothing came back. */
    record NewestAct(String reference, int seq, String act, Instant at) {}

    /** A file that a row speaks of. */
    record KnownFile(String sha256, long bytes) {}

    Optional<NewestAct> newestAct() {
        return jdbc.sql(NEWEST_ACT)
                .query((row, number) -> new NewestAct(
                        row.getString("reference"),
                        row.getInt("seq"),
                        row.getString("act"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void eachFile(Consumer<KnownFile> then) {
        jdbc.sql(FILES).query((RowCallbackHandler)
                row -> then.accept(new KnownFile(row.getString("sha256"), row.getLong("bytes"))));
    }
}
