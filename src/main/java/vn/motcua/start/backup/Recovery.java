package vn.motcua.start.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.start.BadUse;
import vn.motcua.start.Failure;

/**
 * Khôi phục về một thời điểm: which copy to begin from, whether the stream of changes leads from it to the moment asked
 * for, and the bringing back of both; PostgreSQL then replays the changes ({@link WalReplay}).
 */
public final class Recovery {

    private final Base base;
    private final ArchiveFolder archive;
    private final Optional<Age.Key> key;
    private final RestoreTarget target;
    private final ArchivedWal wal;

    private Recovery(Base base, ArchiveFolder archive, Optional<Age.Key> key, RestoreTarget target) {
        this.base = base;
        this.archive = archive;
        this.key = key;
        this.target = target;
        this.wal = ArchivedWal.in(archive.wal(base.about().timeline()));
    }

    /** Whether this is an archive or one copy in it. */
    public static boolean isPhysical(Path path) {
        return ArchiveFolder.is(path) || Base.is(path);
    }

    /** Finds the copy to begin from, and refuses what cannot be reached; writes nothing. */
    public static Recovery plan(Path path, RestoreTarget target, @Nullable Passphrase passphrase) {
        try {
            ArchiveFolder archive =
                    ArchiveFolder.open(Base.is(path) ? Base.open(path).archive() : path);
            Base base = Base.is(path) ? Base.open(path) : newestBefore(archive, target);
            if (target instanceof RestoreTarget.At at
                    && at.instant().isBefore(base.about().endedAt())) {
                throw new BadUse("this backup was whole at "
                        + RestoreTarget.local(base.about().endedAt())
                        + "; for an earlier moment take an older one, or name the archive instead of one backup in it");
            }
            Recovery recovery = new Recovery(base, archive, archive.key(passphrase), target);
            recovery.isChained();
            return recovery;
        } catch (IOException e) {
            throw new Failure("the backup " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Base newestBefore(ArchiveFolder archive, RestoreTarget target) {
        List<Base> all = archive.allBases();
        if (all.isEmpty()) {
            throw new BadUse(
                    "the archive " + archive.path() + " holds no backup yet; ./run backup --archive makes one");
        }
        if (target instanceof RestoreTarget.At at) {
            return all.stream()
                    .filter(base -> !base.about().endedAt().isAfter(at.instant()))
                    .reduce((one, next) -> next)
                    .orElseThrow(() -> new BadUse("the oldest backup of the archive was whole at "
                            + RestoreTarget.local(all.getFirst().about().endedAt())
                            + "; nothing before that can be brought back"));
        }
        return all.getLast();
    }

    private long end() {
        return Wal.segmentStart(Wal.place(base.about().stop()) - 1) + Wal.SEGMENT;
    }

    private void isChained() {
        Optional<String> gap = gap();
        if (gap.isPresent() && target instanceof RestoreTarget.Latest) {
            throw new Failure("the segment " + gap.get() + " of the changes is missing in the archive " + archive.path()
                    + ", so \"latest\" cannot be reached; say a moment before it by --to, or take a newer backup");
        }
    }

    private Optional<String> gap() {
        return wal.gap(base.about().timeline(), end());
    }

    Base base() {
        return base;
    }

    RestoreTarget target() {
        return target;
    }

    /** How many bytes it fills, the files aside. */
    public long needs() {
        long segments = wal.from(base.about().timeline(), end()).size();
        return base.about().unpacked() + (segments + 4) * Wal.SEGMENT;
    }

    /** How many bytes are read before anything is written. */
    public long toCheck() {
        return base.about().bytes();
    }

    /** Reads the copy from end to end: whether it is what was written, before anything is made of it. */
    public void check(Progress progress) throws IOException {
        if (!Files.exists(base.data())
                || !Sha256.of(base.data(), progress).equals(base.about().sha256())) {
            throw new Failure(
                    "the backup " + base.path() + " is not what was written: it was changed, damaged or cut off");
        }
        progress.whole();
    }

    /** Unpacks the copy, and lays the changes where PostgreSQL will ask for them. */
    public void unpack(Path postgres, Path changes, Progress progress) throws IOException {
        Files.createDirectories(changes);
        Map<String, String> found = new HashMap<>();
        boolean listed = false;
        try (ZipInputStream zip = new ZipInputStream(ArchiveFolder.opened(base.data(), key))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(DatabaseCopy.LIST)) {
                    compare(found, zip.readAllBytes());
                    listed = true;
                } else {
                    unpack(zip, entry, place(entry.getName(), postgres, changes), found, progress);
                }
            }
        } catch (Unreadable | ZipException e) {
            throw new Failure("the backup " + base.path() + " is damaged: " + e.getMessage(), e);
        }
        if (!listed) {
            throw new Failure("the backup " + base.path() + " is cut off");
        }
        bringChanges(changes, progress);
        progress.whole();
    }

    private static Path place(String name, Path postgres, Path changes) {
        Path root = name.startsWith(DatabaseCopy.DATABASE) ? postgres : changes;
        Path place = root.resolve(name.substring(name.indexOf('/') + 1)).normalize();
        if (!place.startsWith(root)) {
            throw new Failure("the backup names a file outside its folder: " + name);
        }
        return place;
    }

    private static void unpack(
            ZipInputStream zip, ZipEntry entry, Path place, Map<String, String> found, Progress progress)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        MessageDigest digest = Sha256.digest();
        InputStream in = new DigestInputStream(zip, digest);
        progress.add(Files.copy(in, place));
        found.put(entry.getName(), HexFormat.of().formatHex(digest.digest()));
    }

    private void compare(Map<String, String> found, byte[] list) {
        try {
            DatabaseCopy.Items items = JsonMapper.shared().readValue(list, DatabaseCopy.Items.class);
            for (DatabaseCopy.Item item : items.items()) {
                if (!item.sha256().equals(found.get(item.name()))) {
                    throw new Failure(
                            "the file " + item.name() + " of the backup " + base.path() + " is not what was written");
                }
            }
        } catch (JacksonException e) {
            throw new Failure("the list of the backup " + base.path() + " cannot be read", e);
        }
    }

    private void bringChanges(Path changes, Progress progress) throws IOException {
        for (String segment : wal.from(base.about().timeline(), end())) {
            try {
                wal.bring(segment, changes.resolve(segment), key);
            } catch (Unreadable e) {
                throw new Failure("the changes in the archive cannot be read: " + e.getMessage(), e);
            }
            progress.add(Wal.SEGMENT);
        }
        // later lives of the database are told apart from those that were before
        try (DirectoryStream<Path> lives = Files.newDirectoryStream(archive.path(), "timeline-*")) {
            for (Path life : lives) {
                bringHistories(life, changes);
            }
        }
    }

    private static void bringHistories(Path life, Path changes) throws IOException {
        try (DirectoryStream<Path> histories = Files.newDirectoryStream(life, "*.history")) {
            for (Path history : histories) {
                Path target = changes.resolve(history.getFileName());
                if (!Files.exists(target)) {
                    Files.copy(history, target);
                }
            }
        }
    }

    /** What PostgreSQL's own last word means for the operator. */
    String explained(String lastWord) {
        if (lastWord.contains("recovery ended before configured recovery target was reached")) {
            String missing = gap().map(segment -> "; the segment " + segment + " of the changes is missing in it")
                    .orElse("");
            return target instanceof RestoreTarget.Mark
                    ? "the archive knows no moment called " + target + " after the backup of "
                            + RestoreTarget.local(base.about().endedAt()) + missing
                    : "the archive ends before " + target + missing + "; --to latest brings back all there is";
        }
        if (lastWord.contains("before consistent recovery point")) {
            return "this backup was whole at "
                    + RestoreTarget.local(base.about().endedAt()) + "; " + target + " is before that";
        }
        return "PostgreSQL could not replay the changes: " + lastWord;
    }

    /** Brings back every file of the store that a row speaks of; what the archive lacks, the verification names. */
    public void bringFiles(DataSource source, Path files) throws IOException {
        List<String> known = new ArrayList<>();
        new RestoredQueries(source).eachFile(file -> known.add(file.sha256()));
        for (String sha256 : known) {
            Path target = files.resolve(sha256.substring(0, 2)).resolve(sha256);
            if (!Files.exists(target)) {
                bringFile(sha256, target);
            }
        }
    }

    private void bringFile(String sha256, Path target) throws IOException {
        Path kept = archive.files().resolve(sha256.substring(0, 2)).resolve(archive.name(sha256));
        if (!Files.exists(kept)) {
            return;
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = ArchiveFolder.opened(kept, key)) {
            Durable.write(target, in::transferTo);
        } catch (Unreadable e) {
            throw new Failure("the file " + kept + " is damaged: " + e.getMessage(), e);
        }
    }

    /** The training clock of a demo goes on where it stood. */
    public void bringDemoClock(Path changes, Path data) throws IOException {
        Path clock = changes.resolve(DatabaseCopy.DEMO_CLOCK);
        if (Files.exists(clock)) {
            Files.copy(clock, data.resolve(DatabaseCopy.DEMO_CLOCK), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
