package vn.motcua.bench.scale;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.start.EmbeddedSettings;

/** A PostgreSQL with the product's own settings on a folder that stays, so that a volume is loaded once. */
final class Server implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres postgres;

    private Server(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    static Server on(Path folder) {
        try {
            Path data = Files.createDirectories(folder).resolve("postgres");
            return new Server(
                    folder,
                    EmbeddedSettings.builder()
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            .setOverrideWorkingDirectory(
                                    folder.resolve("postgres-binaries").toFile())
                            .setPGStartupWait(Duration.ofSeconds(90))
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException("the PostgreSQL in " + folder + " did not start", e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres?user=postgres";
    }

    /** What was done once in this folder is not done again. */
    void once(String what, Runnable work) {
        Path done = folder.resolve(what + ".done");
        if (!Files.exists(done)) {
            work.run();
            try {
                Files.writeString(done, "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Connection connection() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    void execute(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("failed: " + sql, e);
        }
    }

    List<String> texts(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException("failed: " + sql, e);
        }
    }

    long number(String sql) {
        return Long.parseLong(texts(sql).getFirst());
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the PostgreSQL of the bench did not stop", e);
        }
    }
}
