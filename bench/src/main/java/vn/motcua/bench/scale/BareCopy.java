package vn.motcua.bench.scale;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postgresql.PGConnection;
import vn.motcua.bench.Platform;
import vn.motcua.bench.Postgres;
import vn.motcua.dossiers.HistoryTable;
import vn.motcua.dossiers.ReplayVerb;

/**
 * How long the bulk path takes, rules, hashes and numbers included, and how long a bare COPY of the very same rows takes
 * into the very same tables with their indexes: on one server, one after the other.
 */
record BareCopy(long dossiers, double bulkSeconds, double copySeconds) {

    private static final double NANOS = 1e9;

    static BareCopy measured(long dossiers) {
        try (Postgres postgres = Postgres.start(Map.of())) {
            Path rows = Files.createTempDirectory("motcua-rows");
            double bulk;
            try (Platform platform = Platform.on(postgres.database("bulk"), Map.of())) {
                long start = System.nanoTime();
                Volume.replay(platform, dossiers);
                bulk = (System.nanoTime() - start) / NANOS;
                write(platform, dossiers, rows);
            }
            String bare = postgres.database("bare");
            Platform.on(bare, Map.of()).close();
            postgres.checkpoint();
            long start = System.nanoTime();
            for (HistoryTable table : HistoryTable.values()) {
                copy(bare, table, rows.resolve(table.name().toLowerCase(Locale.ROOT) + ".copy"));
            }
            return new BareCopy(dossiers, bulk, (System.nanoTime() - start) / NANOS);
        } catch (IOException e) {
            throw new UncheckedIOException("the rows were not written", e);
        }
    }

    private static void write(Platform platform, long dossiers, Path rows) {
        platform.front(ReplayVerb.class)
                .run(
                        List.of("--dossiers", String.valueOf(dossiers), "--rows", rows.toString()),
                        new PrintStream(PrintStream.nullOutputStream()),
                        System.err,
                        false);
    }

    private static void copy(String url, HistoryTable table, Path file) throws IOException {
        try (Connection connection = java.sql.DriverManager.getConnection(url);
                InputStream in = Files.newInputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy(), in);
            Files.delete(file);
        } catch (SQLException e) {
            throw new IllegalStateException("the rows of " + table + " were not copied", e);
        }
    }

    /** How fast beside a bare COPY: 1 is as fast. */
    double ratio() {
        return copySeconds / bulkSeconds;
    }
}
