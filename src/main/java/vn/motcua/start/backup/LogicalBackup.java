package vn.motcua.start.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sao lưu thành một tệp: all tables of one moment and all files in one portable file, while the platform goes on
 * working; encrypted when there is a passphrase.
 */
public final class LogicalBackup {

    static final String MANIFEST = "manifest.json";
    static final String FILES = "files/";
    static final String DEMO_CLOCK = "demo-clock";

    private final Connection connection;
    private final Path data;
    private final @Nullable Passphrase passphrase;
    private final Clock clock;

    /** @param data the folder in which the province's files lie */
    public LogicalBackup(Connection connection, Path data, @Nullable Passphrase passphrase, Clock clock) {
        this.connection = connection;
        this.data = data;
        this.passphrase = passphrase;
        this.clock = clock;
    }

    /** Answers how many rows there were; the file appears under its name only when it is whole. */
    public long write(Path target, Progress progress) throws SQLException, IOException {
        BackupStore store = new BackupStore(connection);
        store.beginSnapshot();
        Manifest manifest = new Manifest(
                Manifest.PRODUCT, store.schemaVersion(), clock.instant(), store.tables(), store.sequences());
        Wrote wrote = new Wrote();
        Durable.write(target, out -> {
            try (ZipOutputStream zip = new ZipOutputStream(sealed(out))) {
                wrote.rows = write(zip, store, manifest, progress);
            } catch (SQLException e) {
                throw new IOException(e.getMessage(), e);
            }
        });
        progress.whole();
        return wrote.rows;
    }

    private static final class Wrote {
        private long rows;
    }

    private OutputStream sealed(OutputStream out) throws IOException {
        return passphrase == null ? out : new AgeOutput(out, passphrase.forSomethingNew());
    }

    private long write(ZipOutputStream zip, BackupStore store, Manifest manifest, Progress progress)
            throws SQLException, IOException {
        long rows = 0;
        entry(zip, MANIFEST);
        zip.write(JsonMapper.shared().writeValueAsBytes(manifest));
        for (Manifest.Table table : manifest.tables()) {
            entry(zip, table.entry());
            rows += store.write(table, new Counted(zip, progress));
        }
        // after the rows: a file is in the store before any row speaks of it
        addFiles(zip, data.resolve("files"), progress);
        Path demoClock = data.resolve(DEMO_CLOCK);
        if (Files.exists(demoClock)) {
            entry(zip, DEMO_CLOCK);
            Files.copy(demoClock, zip);
        }
        return rows;
    }

    private static void addFiles(ZipOutputStream zip, Path folder, Progress progress) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> whole = files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().endsWith(".part"))
                    .toList();
            for (Path file : whole) {
                entry(zip, FILES + folder.relativize(file));
                progress.add(Files.copy(file, zip));
            }
        }
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    /** COPY closes what it writes to; the archive has to stay open. */
    private static final class Counted extends OutputStream {

        private final OutputStream out;
        private final Progress progress;

        Counted(OutputStream out, Progress progress) {
            this.out = out;
            this.progress = progress;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            progress.add(length);
        }
    }
}
