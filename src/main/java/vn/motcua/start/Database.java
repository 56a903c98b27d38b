package vn.motcua.start;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.start.backup.WalReplay;
import vn.motcua.start.backup.WalStream;

/**
 * Cơ sở dữ liệu: the PostgreSQL that this process works on: its own embedded one in the data folder, the one that
 * another process of the same folder has started, or an outside one.
 */
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final Duration START_WAIT = Duration.ofSeconds(90);

    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;
    private final @Nullable EmbeddedPostgres owned;
    private volatile boolean closed;
    private volatile Runnable whenLost = () -> {};
    private volatile @Nullable WalStream archive;

    private Database(String url, @Nullable String user, @Nullable String password, @Nullable EmbeddedPostgres owned) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.owned = owned;
    }

    /** Starts the embedded PostgreSQL, or takes over one that a killed process left behind; or names the outside one. */
    static Database own(Settings settings) {
        if (!settings.embedded()) {
            DataFolder.at(settings.data());
            return outside(settings);
        }
        DataFolder folder = DataFolder.at(settings.data());
        folder.lock();
        if (!DataFolder.holdsDatabase(settings.data())) {
            System.out.println("Preparing the database in " + settings.data() + " ...");
        }
        return start(folder);
    }

    /** For a verb that reads what is there: beside a running server, or with a PostgreSQL of its own while it works. */
    static Database borrow(Settings settings) {
        if (settings.embedded() && !DataFolder.holdsDatabase(settings.data())) {
            throw new Failure("there is no database in " + settings.data() + " yet; ./run makes one");
        }
        Database database = borrowOrPrepare(settings);
        if (new DatabaseQueries(database.dataSource()).begunAs().isEmpty()) {
            database.close();
            throw new Failure("the platform was never started on this database; ./run does it");
        }
        return database;
    }

    /** The same for a verb that may fill an empty place. */
    static Database borrowOrPrepare(Settings settings) {
        if (!settings.embedded()) {
            return outside(settings);
        }
        DataFolder folder = DataFolder.at(settings.data());
        Optional<Integer> port = folder.runningPort();
        if (port.isPresent()) {
            return new Database(embeddedUrl(port.get()), "postgres", null, null);
        }
        folder.lock();
        return start(folder);
    }

    private static Database outside(Settings settings) {
        String url = Objects.requireNonNull(settings.dbUrl());
        Database database = new Database(url, settings.dbUser(), settings.dbPassword(), null);
        OutsideDatabase.check(url, database.dataSource());
        return database;
    }

    /** Opens a physical copy in which the changes are replayed first; until then it counts as half made. */
    static Database replayed(DataFolder folder, WalReplay replay) {
        int port = freePort();
        return launch(
                folder,
                port,
                () -> replay.run(folder.programs(), port, OutsideDatabase.source(embeddedUrl(port), "postgres", null)));
    }

    private static Database start(DataFolder folder) {
        try {
            folder.tidy();
            folder.databaseBegins();
            return launch(folder, folder.runningPort().orElseGet(Database::freePort), () -> {});
        } catch (IOException e) {
            throw new Failure("nothing can be written in the data folder " + folder.path() + ": " + e, e);
        }
    }

    private static Database launch(DataFolder folder, int port, Runnable before) {
        try {
            EmbeddedPostgres postgres = EmbeddedSettings.builder()
                    .setDataDirectory(folder.postgres())
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.binaries().toFile())
                    .setPort(port)
                    .setPGStartupWait(START_WAIT)
                    .setPgBinaryResolver(programsOf(folder))
                    .setDataDirectoryCustomizer(unpacked -> before.run())
                    .start();
            folder.databaseIsWhole();
            Database database = new Database(embeddedUrl(port), "postgres", null, postgres);
            database.watch(new Watch(folder));
            return database;
        } catch (Failure e) {
            throw e;
        } catch (IOException | IllegalStateException | ExceptionInInitializerError e) {
            throw new Failure(
                    "the embedded PostgreSQL in " + folder.path() + " did not start: " + Failure.rootCause(e), e);
        }
    }

    /** The library remembers by this object where it unpacked the programs; each folder has its own. */
    private static PgBinaryResolver programsOf(DataFolder folder) {
        return (system, machine) -> {
            LOG.debug("Unpacking PostgreSQL for {} into {}", system, folder.binaries());
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        };
    }

    private static String embeddedUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Failure("no free port for PostgreSQL: " + e.getMessage(), e);
        }
    }

    String url() {
        return url;
    }

    @Nullable
    String user() {
        return user;
    }

    @Nullable
    String password() {
        return password;
    }

    /** Plain connections, for verbs; the server has its pool. */
    DataSource dataSource() {
        return OutsideDatabase.source(url, user, password);
    }

    /** From now on every change goes into an archive; the last of them before this closes. */
    void archiveBy(WalStream stream) {
        archive = stream;
        stream.begin();
    }

    /** What to do when the embedded PostgreSQL ended though nobody closed it, and could not be started again. */
    void whenLost(Runnable then) {
        whenLost = then;
    }

    private void watch(Watch watch) {
        watch.whileNot(() -> closed, () -> whenLost.run());
    }

    @Override
    public void close() {
        closed = true;
        WalStream archiving = archive;
        if (archiving != null) {
            archiving.close();
        }
        if (owned == null) {
            return;
        }
        try {
            owned.close();
        } catch (IOException e) {
            throw new Failure("the embedded PostgreSQL did not stop cleanly: " + e.getMessage(), e);
        }
    }
}
