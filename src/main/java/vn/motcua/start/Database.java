package vn.motcua.start;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Cơ sở dữ liệu: the PostgreSQL that this process works on: its own embedded one in the data folder, the one that
 * another process of the same folder has started, or an outside one.
 */
final class Database implements AutoCloseable {

    private static final Duration START_WAIT = Duration.ofSeconds(90);

    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;
    private final @Nullable EmbeddedPostgres owned;

    private Database(String url, @Nullable String user, @Nullable String password, @Nullable EmbeddedPostgres owned) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.owned = owned;
    }

    /** Starts the embedded PostgreSQL, or takes over one that a killed process left behind; or names the outside one. */
    static Database own(Settings settings) {
        if (!settings.embedded()) {
            return outside(settings);
        }
        return start(settings);
    }

    /** For a verb beside a running server: uses its PostgreSQL, or starts one for the time of the verb. */
    static Database borrow(Settings settings) {
        if (!settings.embedded()) {
            return outside(settings);
        }
        return runningPort(settings.data())
                .map(port -> new Database(embeddedUrl(port), "postgres", null, null))
                .orElseGet(() -> start(settings));
    }

    private static Database outside(Settings settings) {
        return new Database(
                java.util.Objects.requireNonNull(settings.dbUrl()), settings.dbUser(), settings.dbPassword(), null);
    }

    private static Database start(Settings settings) {
        Path data = settings.data();
        try {
            Files.createDirectories(data);
            int port = runningPort(data).orElseGet(Database::freePort);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data.resolve("postgres"))
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            data.resolve("postgres-binaries").toFile())
                    .setPort(port)
                    .setPGStartupWait(START_WAIT)
                    // the library's defaults are for tests: an act that an official saw done must survive a power cut
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("timezone", "Asia/Ho_Chi_Minh")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "vi-VN")
                    .setLocaleConfig("encoding", "UTF8")
                    .start();
            return new Database(embeddedUrl(port), "postgres", null, postgres);
        } catch (IOException | IllegalStateException e) {
            throw new Failure("the embedded PostgreSQL in " + data + " did not start: " + e.getMessage(), e);
        }
    }

    private static String embeddedUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** The port of a PostgreSQL that runs on this data folder now; the fourth line of its pid file. */
    private static Optional<Integer> runningPort(Path data) {
        Path pidFile = data.resolve("postgres").resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            if (lines.size() < 4 || !alive(Long.parseLong(lines.get(0).trim()))) {
                return Optional.empty();
            }
            return Optional.of(Integer.parseInt(lines.get(3).trim()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private static int freePort() {
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
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        return source;
    }

    @Override
    public void close() {
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
