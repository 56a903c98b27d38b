package vn.motcua.start.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sổ sao lưu: which backups and rehearsals were made, kept in the database itself for the operator's page. */
public final class BackupRecordStore {

    private static final String ADD_BACKUP = """
            insert into start.backup_made (at, kind, path, bytes, encrypted, took_ms, verified_at)
            values (:at, :kind, :path, :bytes, :encrypted, :took, :verified)
            """;

    private static final String VERIFIED = """
            update start.backup_made set verified_at = :at where path = :path
            """;

    private static final String FORGET = "delete from start.backup_made where path = :path";

    private static final String ADD_REHEARSAL = """
            insert into start.rehearsal
                (at, path, took_ms, newest_commit_at, newest_act_at, dossiers, events, files, trouble)
            values (:at, :path, :took, :commit, :act, :dossiers, :events, :files, :trouble)
            """;

    private static final String NOTE_ARCHIVING = """
            insert into start.archiving (folder, noted_at, failing_since, trouble)
            values (:folder, :at, case when :trouble::text is null then null else :at::timestamptz end, :trouble)
            on conflict (only_row) do update set
                folder = excluded.folder,
                noted_at = excluded.noted_at,
                failing_since = case when excluded.trouble is null then null
                    else coalesce(archiving.failing_since, excluded.failing_since) end,
                trouble = excluded.trouble
            """;

    private static final String FORGET_ARCHIVING = "delete from start.archiving";

    private final JdbcClient jdbc;

    public BackupRecordStore(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /** A backup as it was made. */
    public record Made(
            Instant at,
            String kind,
            Path path,
            long bytes,
            boolean encrypted,
            Duration took,
            @Nullable Instant verifiedAt) {}

    public void add(Made made) {
        jdbc.sql(ADD_BACKUP)
                .param("at", utc(made.at()))
                .param("kind", made.kind())
                .param("path", made.path().toString())
                .param("bytes", made.bytes())
                .param("encrypted", made.encrypted())
                .param("took", made.took().toMillis())
                .param("verified", utc(made.verifiedAt()))
                .update();
    }

    /** It was read from end to end again, and is whole. */
    public void verified(Path path, Instant at) {
        jdbc.sql(VERIFIED).param("path", path.toString()).param("at", utc(at)).update();
    }

    /** It was removed because newer ones take its place. */
    public void forget(Path path) {
        jdbc.sql(FORGET).param("path", path.toString()).update();
    }

    /**
     * A trial restore, and what came back.
     *
     * @param newestCommitAt by the machine's clock
     * @param newestActAt by the platform's clock, which in a demo is another
     * @param trouble what did not hold; null when everything did
     */
    public record Rehearsal(
            Instant at,
            Path path,
            Duration took,
            @Nullable Instant newestCommitAt,
            @Nullable Instant newestActAt,
            long dossiers,
            long events,
            long files,
            @Nullable String trouble) {}

    public void add(Rehearsal rehearsal) {
        jdbc.sql(ADD_REHEARSAL)
                .param("at", utc(rehearsal.at()))
                .param("path", rehearsal.path().toString())
                .param("took", rehearsal.took().toMillis())
                .param("commit", utc(rehearsal.newestCommitAt()))
                .param("act", utc(rehearsal.newestActAt()))
                .param("dossiers", rehearsal.dossiers())
                .param("events", rehearsal.events())
                .param("files", rehearsal.files())
                .param("trouble", rehearsal.trouble())
                .update();
    }

    /** The continuous archive keeps up again (no trouble), or why it does not. */
    public void noteArchiving(Path folder, Instant at, @Nullable String trouble) {
        jdbc.sql(NOTE_ARCHIVING)
                .param("folder", folder.toString())
                .param("at", utc(at))
                .param("trouble", trouble)
                .update();
    }

    /** Nobody asks for a continuous archive any more. */
    public void forgetArchiving() {
        jdbc.sql(FORGET_ARCHIVING).update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
