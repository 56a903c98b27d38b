package vn.motcua.start.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.motcua.start.Failure;

/**
 * Lưu liên tục: follows PostgreSQL's stream of changes into the archive, as long as the server runs. When the archive is
 * away or full, the acts go on, PostgreSQL keeps the changes for a while, and the operator is told.
 */
public final class WalStream implements AutoCloseable {

    /** PostgreSQL keeps what this slot has not handed over yet. */
    static final String SLOT = "motcua_archive";

    private static final Logger LOG = LoggerFactory.getLogger(WalStream.class);
    private static final Duration PIECE_EVERY = Duration.ofSeconds(1);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);
    private static final Duration LAST_WORDS = Duration.ofSeconds(15);
    private static final long NOTHING_CAME_MILLIS = 100;

    private final Source source;
    private final Path folder;
    private final @Nullable Passphrase passphrase;
    private final Clock clock;
    private final Thread thread;
    private volatile boolean stopping;
    private @Nullable String trouble = "not begun";

    /** Where the changes come from: the embedded PostgreSQL, its folder, and the province's files beside it. */
    public record Source(DataSource database, String url, Path postgres, Path files) {}

    /** @param passphrase only needed to begin an encrypted archive; one that is there knows for whom it encrypts */
    public WalStream(Source source, Path folder, @Nullable Passphrase passphrase, Clock clock) {
        this.source = source;
        this.folder = folder;
        this.passphrase = passphrase;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("archive").unstarted(this::keepFollowing);
    }

    public void begin() {
        thread.start();
    }

    /** Nobody asks for an archive any more: PostgreSQL need not keep anything for it. */
    public static void end(DataSource database) {
        try {
            new PhysicalStore(database).dropSlot(SLOT);
            new BackupRecordStore(database).forgetArchiving();
        } catch (DataAccessException e) {
            LOG.debug("There was no archive", e);
        }
    }

    private void keepFollowing() {
        while (!stopping) {
            try {
                follow();
            } catch (IOException
                    | SQLException
                    | DataAccessException
                    | IllegalStateException
                    | IllegalArgumentException e) {
                if (!stopping) {
                    note(reason(e));
                }
                rest(TRY_AGAIN_AFTER.toMillis());
            }
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof Failure)) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).strip().replaceAll("\\s*\\R\\s*", "; ");
        return cause instanceof IOException ? cause.getClass().getSimpleName() + ": " + message : message;
    }

    private void follow() throws IOException, SQLException {
        PhysicalStore store = new PhysicalStore(source.database());
        ArchiveFolder archive = ArchiveFolder.openOrBegin(folder, store.system(), passphrase);
        int timeline = store.timeline();
        long from = Wal.segmentStart(place(store, archive, timeline));
        FilesCopy files = new FilesCopy(source.files(), archive, clock);
        WalWriter writer = new WalWriter(archive, timeline, from, files);
        keepHistory(archive, timeline);
        files.round();
        Connection connection = replication();
        try {
            follow(stream(connection, from), writer, store);
        } finally {
            // an orderly end would wait for PostgreSQL, which waits for us; everything that came is written
            connection.abort(Runnable::run);
        }
    }

    /** Where the archive has to go on; says when something between is lost for good. */
    private static long place(PhysicalStore store, ArchiveFolder archive, int timeline) {
        Optional<Long> kept = store.slot(SLOT);
        long from = kept.orElseGet(() -> store.createSlot(SLOT));
        Optional<Long> archived = ArchivedWal.in(archive.wal(timeline)).end();
        if (archived.isPresent() && archived.get() < Wal.segmentStart(from)) {
            LOG.warn(
                    "The archive {} misses the changes from {} to {}, which PostgreSQL kept no longer; take a new copy now: ./run backup --archive",
                    archive.path(),
                    Wal.text(archived.get()),
                    Wal.text(from));
        }
        return from;
    }

    private void follow(PGReplicationStream stream, WalWriter writer, PhysicalStore store)
            throws SQLException, IOException {
        long flushedAt = System.nanoTime();
        long lastWord = Long.MAX_VALUE;
        long deadline = Long.MAX_VALUE;
        note(null);
        while (writer.received() < lastWord && System.nanoTime() - deadline < 0) {
            ByteBuffer bytes = stream.readPending();
            if (bytes != null) {
                writer.append(bytes);
            }
            if (bytes == null || System.nanoTime() - flushedAt > PIECE_EVERY.toNanos()) {
                if (System.nanoTime() - flushedAt > PIECE_EVERY.toNanos()) {
                    writer.flush();
                    stream.setFlushedLSN(LogSequenceNumber.valueOf(writer.presentSegment()));
                    flushedAt = System.nanoTime();
                }
                if (stopping && lastWord == Long.MAX_VALUE) {
                    lastWord = store.current();
                    deadline = System.nanoTime() + LAST_WORDS.toNanos();
                } else if (bytes == null) {
                    rest(NOTHING_CAME_MILLIS);
                }
            }
        }
        writer.flush();
    }

    /** Recovery asks for the history of a life of the database, and every later life counts on from the highest. */
    private void keepHistory(ArchiveFolder archive, int timeline) throws IOException {
        try (DirectoryStream<Path> histories =
                Files.newDirectoryStream(source.postgres().resolve("pg_wal"), "*.history")) {
            for (Path history : histories) {
                byte[] content = Files.readAllBytes(history);
                Durable.write(archive.timeline(timeline).resolve(history.getFileName()), out -> out.write(content));
            }
        }
    }

    private Connection replication() throws SQLException {
        Properties properties = new Properties();
        PGProperty.REPLICATION.set(properties, "true");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "15");
        PGProperty.USER.set(properties, "postgres");
        PGProperty.APPLICATION_NAME.set(properties, SLOT);
        return DriverManager.getConnection(source.url(), properties);
    }

    private static PGReplicationStream stream(Connection connection, long from) throws SQLException {
        return connection
                .unwrap(PGConnection.class)
                .getReplicationAPI()
                .replicationStream()
                .physical()
                .withSlotName(SLOT)
                .withStartPosition(LogSequenceNumber.valueOf(from))
                .withStatusInterval(1, TimeUnit.SECONDS)
                .start();
    }

    /** Said once when it changes, in the log and where the operator's page finds it. */
    private void note(@Nullable String now) {
        if (Objects.equals(trouble, now)) {
            return;
        }
        trouble = now;
        if (now == null) {
            LOG.info("Every change goes into the archive {}", folder);
        } else {
            LOG.error(
                    "Changes do not reach the archive {} ({}); acts go on, and PostgreSQL keeps up to 4 GB of changes meanwhile",
                    folder,
                    now);
        }
        try {
            new BackupRecordStore(source.database()).noteArchiving(folder, clock.instant(), now);
        } catch (DataAccessException e) {
            LOG.debug("The trouble of the archive could not be noted", e);
        }
    }

    private void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    /** Hands over what was done until now; waits a while for it, not for ever. */
    @Override
    public void close() {
        stopping = true;
        try {
            thread.join(LAST_WORDS.plus(TRY_AGAIN_AFTER));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
