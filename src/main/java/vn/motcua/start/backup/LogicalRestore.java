package vn.motcua.start.backup;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.start.BadUse;
import vn.motcua.start.Failure;

/**
 * Khôi phục từ một tệp: fills an empty database from a portable backup, whole or not at all. It is read twice: once to
 * the end, to know that nothing was changed or cut off, and only then to write.
 */
public final class LogicalRestore {

    private static final int BUFFER = 128 * 1024;

    private final Path file;
    private final @Nullable Passphrase passphrase;
    private final Manifest manifest;
    private final boolean encrypted;
    private final byte[] buffer = new byte[BUFFER];

    private LogicalRestore(Path file, @Nullable Passphrase passphrase) throws IOException {
        this.file = file;
        this.passphrase = passphrase;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            this.encrypted = AgeInput.isEncrypted(in);
        }
        if (!encrypted) {
            // a list of what is inside stands at its very end
            new ZipFile(file.toFile()).close();
        }
        try (ZipInputStream zip = open()) {
            this.manifest = manifest(zip);
        }
    }

    /** Refuses what is no backup, a wrong passphrase, and a file that is cut off. */
    public static LogicalRestore open(Path file, @Nullable Passphrase passphrase) {
        try {
            return new LogicalRestore(file, passphrase);
        } catch (Unreadable e) {
            throw new Failure(file + " cannot be opened: " + e.getMessage(), e);
        } catch (ZipException e) {
            throw new BadUse(file + " is not a backup of this platform, or is cut off");
        } catch (IOException e) {
            throw new Failure(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    public boolean encrypted() {
        return encrypted;
    }

    private ZipInputStream open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        if (!encrypted) {
            return new ZipInputStream(in);
        }
        if (passphrase == null) {
            throw new BadUse(
                    file + " is encrypted; say the passphrase by MOTCUA_BACKUP_PASSPHRASE or --passphrase-file FILE");
        }
        return new ZipInputStream(new AgeInput(in, passphrase));
    }

    private Manifest manifest(ZipInputStream zip) throws IOException {
        try {
            ZipEntry first = zip.getNextEntry();
            if (first != null && first.getName().equals(LogicalBackup.MANIFEST)) {
                Manifest read = JsonMapper.shared().readValue(zip.readAllBytes(), Manifest.class);
                if (Manifest.PRODUCT.equals(read.product())) {
                    return read;
                }
            }
            throw new BadUse(file + " is not a backup of this platform");
        } catch (JacksonException e) {
            throw new BadUse(file + " is not a backup of this platform");
        }
    }

    /** Reads everything once and writes nothing; answers how many bytes will be written. */
    public long check(Progress progress) {
        Set<String> missing =
                manifest.tables().stream().map(Manifest.Table::entry).collect(Collectors.toCollection(HashSet::new));
        long bytes = 0;
        try (ZipInputStream zip = open()) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                missing.remove(entry.getName());
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    bytes += read;
                    progress.add(read);
                }
            }
        } catch (IOException e) {
            throw new Failure(
                    "the backup " + file + " is not what was written: " + e.getMessage() + "; nothing was restored", e);
        }
        if (!missing.isEmpty()) {
            throw new Failure("the backup " + file + " lacks the table "
                    + missing.iterator().next() + "; nothing was restored");
        }
        progress.whole();
        return bytes;
    }

    /** Into an empty database and an empty folder. */
    public void restore(DataSource source, Path data) throws SQLException, IOException {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(manifest.schemaVersion())
                .load()
                .migrate();
        try (Connection connection = source.getConnection();
                ZipInputStream zip = open()) {
            connection.setAutoCommit(false);
            load(zip, new BackupStore(connection), data);
            connection.commit();
        }
    }

    private void load(ZipInputStream zip, BackupStore store, Path data) throws SQLException, IOException {
        Map<String, Manifest.Table> tables =
                manifest.tables().stream().collect(Collectors.toMap(Manifest.Table::entry, Function.identity()));
        store.empty(store.tables());
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (tables.containsKey(name)) {
                store.read(tables.get(name), new Unclosed(zip));
            } else if (name.matches("files/[0-9a-f]{2}/[0-9a-f]{64}")) {
                unpack(zip, data.resolve(name));
            } else if (name.equals(LogicalBackup.DEMO_CLOCK)) {
                unpack(zip, data.resolve(name));
            }
        }
        for (Manifest.Sequence sequence : manifest.sequences()) {
            store.setSequence(sequence);
        }
        store.guardAgain(store.tables());
    }

    private static void unpack(ZipInputStream zip, Path place) throws IOException {
        // a restore that was cut off may be repeated; the content is the same by its name
        if (!Files.exists(place)) {
            Files.createDirectories(place.getParent());
            Durable.write(place, zip::transferTo);
        }
    }

    /** COPY closes what it reads from; the archive has to stay open. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
