package vn.motcua.start;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./run restore FILE.zip}: into an empty database only; whole or not at all. */
final class RestoreVerb {

    private RestoreVerb() {}

    static int run(List<String> args, Settings settings) {
        if (args.size() != 1) {
            throw new BadUse("say from where: ./run restore FILE.zip");
        }
        Path file = Path.of(args.getFirst()).toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            throw new BadUse("there is no file " + file);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(zip, file);
            try (Database database = Database.borrowOrPrepare(settings)) {
                restore(zip, manifest, database.dataSource(), settings);
            }
            System.out.println("Restored " + manifest.tables().size() + " tables as of " + manifest.takenAt()
                    + "; now run: ./run verify");
            return Verbs.DONE;
        } catch (ZipException e) {
            throw new BadUse(file + " is not a backup of this platform");
        } catch (IOException | SQLException | FlywayException e) {
            throw new Failure("nothing was restored: " + Failure.rootCause(e), e);
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = Optional.ofNullable(zip.getEntry("manifest.json"))
                .orElseThrow(() -> new BadUse(file + " is not a backup of this platform"));
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = JsonMapper.shared().readValue(in, Manifest.class);
            if (!Manifest.PRODUCT.equals(manifest.product())) {
                throw new BadUse(file + " is not a backup of this platform");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new BadUse(file + " is not a backup of this platform");
        }
    }

    private static void restore(ZipFile zip, Manifest manifest, DataSource source, Settings settings)
            throws SQLException, IOException {
        if (new DatabaseQueries(source).begunAs().isPresent()) {
            throw new Failure("the database is not empty; restore into an empty data folder or database");
        }
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(manifest.schemaVersion())
                .load()
                .migrate();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            load(zip, manifest, new BackupStore(connection));
            connection.commit();
        }
        unpackFiles(zip, settings.data().resolve("files"));
    }

    private static void load(ZipFile zip, Manifest manifest, BackupStore store) throws SQLException, IOException {
        store.empty(store.tables());
        for (Manifest.Table table : manifest.tables()) {
            try (InputStream rows = new FilterInputStream(zip.getInputStream(zip.getEntry(table.entry()))) {}) {
                store.read(table, rows);
            }
        }
        for (Manifest.Sequence sequence : manifest.sequences()) {
            store.setSequence(sequence);
        }
        store.guardAgain(store.tables());
    }

    private static void unpackFiles(ZipFile zip, Path folder) throws IOException {
        for (ZipEntry entry : zip.stream()
                .filter(one -> one.getName().matches("files/[0-9a-f]{2}/[0-9a-f]{64}"))
                .toList()) {
            Path place = folder.resolve(entry.getName().substring("files/".length()));
            Files.createDirectories(place.getParent());
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, place);
            }
        }
    }
}
