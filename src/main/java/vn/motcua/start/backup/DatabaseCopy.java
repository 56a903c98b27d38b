package vn.motcua.start.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes the folder of a running PostgreSQL into an archive file, without what belongs to the running process only. */
final class DatabaseCopy {

    static final String DATABASE = "pg/";
    static final String CHANGES = "wal/";
    static final String DEMO_CLOCK = "demo-clock";
    static final String LIST = "manifest.json";

    private static final Set<String> EMPTY_FOLDERS = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "epg-lock",
            "backup_label",
            "backup_label.old",
            "tablespace_map",
            "current_logfiles",
            "pg_internal.init",
            "recovery.signal",
            "standby.signal");
    // says where recovery begins, so it is read last
    private static final String CONTROL = "global/pg_control";
    private static final int BUFFER = 128 * 1024;

    private final Path postgres;
    private final Progress progress;
    private final List<Item> items = new ArrayList<>();
    private final byte[] buffer = new byte[BUFFER];
    private long unpacked;

    DatabaseCopy(Path postgres, Progress progress) {
        this.postgres = postgres;
        this.progress = progress;
    }

    /** One file of the copy. */
    record Item(String name, long bytes, String sha256) {}

    /** All of them; the last entry. */
    record Items(List<Item> items) {}

    void database(ZipOutputStream zip) throws IOException {
        Files.walkFileTree(postgres, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                String name = name(folder);
                if (folder.getFileName().toString().startsWith("pgsql_tmp")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                zip.putNextEntry(new ZipEntry(DATABASE + (name.isEmpty() ? "" : name + "/")));
                if (name.equals("pg_wal")) {
                    zip.putNextEntry(new ZipEntry(DATABASE + "pg_wal/archive_status/"));
                }
                return EMPTY_FOLDERS.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String plain = file.getFileName().toString();
                if (!LEFT_OUT.contains(plain)
                        && !plain.startsWith("pgsql_tmp")
                        && !name(file).equals(CONTROL)) {
                    add(zip, DATABASE + name(file), file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                return gone(e);
            }
        });
        add(zip, DATABASE + CONTROL, postgres.resolve(CONTROL));
    }

    /** A table that was dropped while we looked is dropped by the changes, too. */
    private static FileVisitResult gone(IOException e) throws IOException {
        if (e instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw e;
    }

    private String name(Path path) {
        return postgres.relativize(path).toString().replace('\\', '/');
    }

    private void add(ZipOutputStream zip, String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            MessageDigest digest = Sha256.digest();
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                zip.write(buffer, 0, read);
                digest.update(buffer, 0, read);
                bytes += read;
                progress.add(read);
            }
            note(name, bytes, digest);
        } catch (NoSuchFileException e) {
            gone(e);
        }
    }

    private void note(String name, long bytes, MessageDigest digest) {
        items.add(new Item(name, bytes, HexFormat.of().formatHex(digest.digest())));
        unpacked += bytes;
    }

    void label(ZipOutputStream zip, String label) throws IOException {
        byte[] bytes = label.getBytes(StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(DATABASE + "backup_label"));
        zip.write(bytes);
        MessageDigest digest = Sha256.digest();
        digest.update(bytes);
        note(DATABASE + "backup_label", bytes.length, digest);
    }

    /** The segments between the two places, without which the copy is no database. */
    void changes(ZipOutputStream zip, int timeline, long start, long stop) throws IOException {
        Path wal = postgres.resolve("pg_wal");
        for (long place = Wal.segmentStart(start); place < stop; place += Wal.SEGMENT) {
            String segment = Wal.segment(timeline, place);
            add(zip, CHANGES + segment, wal.resolve(segment));
        }
        try (DirectoryStream<Path> histories = Files.newDirectoryStream(wal, "*.history")) {
            for (Path history : histories) {
                add(zip, CHANGES + history.getFileName(), history);
            }
        }
    }

    /** Beside the database; only a demo has one. */
    void demoClock(ZipOutputStream zip) throws IOException {
        Path clock = postgres.resolveSibling(DEMO_CLOCK);
        if (Files.exists(clock)) {
            add(zip, DEMO_CLOCK, clock);
        }
    }

    void list(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(LIST));
        zip.write(JsonMapper.shared().writeValueAsBytes(new Items(items)));
    }

    long unpacked() {
        return unpacked;
    }
}
