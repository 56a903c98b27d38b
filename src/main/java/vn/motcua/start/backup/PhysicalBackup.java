package vn.motcua.start.backup;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.start.Failure;

/**
 * Sao lưu nền: a physical copy of the whole database while the platform works, together with the changes made
 * meanwhile, so that it can be brought back by itself; then the files, so that each one that a row speaks of is there.
 */
public final class PhysicalBackup {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final WalStream.Source source;
    private final Path folder;
    private final @Nullable Passphrase passphrase;
    private final Clock clock;

    /** @param passphrase only needed to begin an encrypted archive */
    public PhysicalBackup(WalStream.Source source, Path folder, @Nullable Passphrase passphrase, Clock clock) {
        this.source = source;
        this.folder = folder;
        this.passphrase = passphrase;
        this.clock = clock;
    }

    /**
     * What was made.
     *
     * @param bytes of the copy as it lies in the archive; the files beside it are counted by number
     */
    public record Taken(Path path, Instant endedAt, long bytes, int newFiles, boolean encrypted) {}

    /** One at a time in an archive; what a killed one left is cleared away first. */
    public Taken take(Progress progress) throws IOException, SQLException {
        try (Connection connection = source.database().getConnection()) {
            PhysicalStore store = new PhysicalStore(new SingleConnectionDataSource(connection, true));
            ArchiveFolder archive = ArchiveFolder.openOrBegin(folder, store.system(), passphrase);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("backup.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw new Failure("another backup is being written into " + folder);
                }
                return take(store, archive, progress);
            }
        }
    }

    private Taken take(PhysicalStore store, ArchiveFolder archive, Progress progress) throws IOException {
        Path bases = Files.createDirectories(archive.bases(store.timeline()));
        clearAway(bases);
        Path target = bases.resolve(NAME.format(store.now()));
        if (Files.exists(target)) {
            throw new Failure(target + " exists; a backup is never written over");
        }
        Path part = Files.createDirectory(Durable.part(target));
        try {
            Base.About about = write(store, archive, part, progress);
            int newFiles = new FilesCopy(source.files(), archive, clock).round();
            Durable.write(
                    Base.aboutIn(part), out -> out.write(JsonMapper.shared().writeValueAsBytes(about)));
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            Durable.syncFolder(bases);
            progress.whole();
            return new Taken(target, about.endedAt(), about.bytes(), newFiles, archive.encrypted());
        } finally {
            FileSystemUtils.deleteRecursively(part);
        }
    }

    private static void clearAway(Path bases) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(bases, "*.part")) {
            for (Path part : parts) {
                FileSystemUtils.deleteRecursively(part);
            }
        }
    }

    private Base.About write(PhysicalStore store, ArchiveFolder archive, Path part, Progress progress)
            throws IOException {
        Instant startedAt = store.now();
        // until this session ends, PostgreSQL removes no change that the copy needs
        store.keepForThisSession("motcua_base_" + ProcessHandle.current().pid());
        String start = store.start("Mot Cua " + part.getFileName());
        Path data = part.resolve(archive.name("data.zip"));
        MessageDigest digest = Sha256.digest();
        DatabaseCopy copy = new DatabaseCopy(source.postgres(), progress);
        PhysicalStore.Stopped stopped;
        try (FileOutputStream file = new FileOutputStream(data.toFile())) {
            OutputStream plain = new Durable.Unclosed(new BufferedOutputStream(new DigestOutputStream(file, digest)));
            try (ZipOutputStream zip = new ZipOutputStream(archive.sealed(plain))) {
                zip.setLevel(Deflater.BEST_SPEED);
                copy.database(zip);
                stopped = store.stop();
                store.switchSegment();
                copy.label(zip, stopped.label());
                copy.changes(zip, store.timeline(), Wal.place(start), Wal.place(stopped.place()));
                copy.demoClock(zip);
                copy.list(zip);
            }
            file.getFD().sync();
        }
        return new Base.About(
                Manifest.PRODUCT,
                store.system(),
                store.timeline(),
                store.version() / 10_000,
                startedAt,
                store.now(),
                start,
                stopped.place(),
                copy.unpacked(),
                Files.size(data),
                HexFormat.of().formatHex(digest.digest()));
    }
}
