package vn.motcua.start;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.start.backup.BackupRecordStore;

/**
 * {@code ./run backup FILE.zip}: all tables in one snapshot, and all files, while the platform goes on working. The
 * file appears under its name only when it is whole.
 */
final class BackupVerb {

    private BackupVerb() {}

    static int run(List<String> args, Settings settings) {
        if (args.size() != 1) {
            throw new BadUse("say where to: ./run backup FILE.zip");
        }
        Path target = Path.of(args.getFirst()).toAbsolutePath();
        if (Files.exists(target)) {
            throw new BadUse(target + " exists; a backup is never written over");
        }
        if (target.getParent() == null || !Files.isWritable(target.getParent())) {
            throw new BadUse("nothing can be written in the folder " + target.getParent());
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            writeWhole(part, target, settings);
            return Verbs.DONE;
        } catch (SQLException | IOException e) {
            throw new Failure("the backup failed: " + Failure.rootCause(e), e);
        } finally {
            part.toFile().delete();
        }
    }

    private static void writeWhole(Path part, Path target, Settings settings) throws SQLException, IOException {
        try (Database database = Database.borrow(settings);
                Connection connection = database.dataSource().getConnection()) {
            Clock clock = Clock.systemUTC();
            Instant at = clock.instant();
            long rows = write(part, new BackupStore(connection), settings);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            new BackupRecordStore(database.dataSource())
                    .add(new BackupRecordStore.Made(
                            at,
                            "logical",
                            target,
                            Files.size(target),
                            false,
                            Duration.between(at, clock.instant()),
                            null));
            System.out.println("Backed up " + rows + " rows into " + target + " (" + Files.size(target) + " bytes).");
        }
    }

    private static long write(Path part, BackupStore store, Settings settings) throws SQLException, IOException {
        store.beginSnapshot();
        Manifest manifest = new Manifest(
                Manifest.PRODUCT,
                store.schemaVersion(),
                Clock.systemUTC().instant(),
                store.tables(),
                store.sequences());
        long rows = 0;
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
            entry(zip, "manifest.json");
            zip.write(JsonMapper.shared().writeValueAsBytes(manifest));
            for (Manifest.Table table : manifest.tables()) {
                entry(zip, table.entry());
                rows += store.write(table, new Unclosed(zip));
            }
            addFiles(zip, settings.data().resolve("files"));
        }
        return rows;
    }

    private static void addFiles(ZipOutputStream zip, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().endsWith(".part"))
                    .toList()) {
                entry(zip, "files/" + folder.relativize(file));
                Files.copy(file, zip);
            }
        }
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    /** COPY closes what it writes to; the archive has to stay open. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
