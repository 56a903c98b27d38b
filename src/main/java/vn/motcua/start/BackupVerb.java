package vn.motcua.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import vn.motcua.start.backup.BackupRecordStore;
import vn.motcua.start.backup.LogicalBackup;
import vn.motcua.start.backup.Moments;
import vn.motcua.start.backup.Passphrase;
import vn.motcua.start.backup.PhysicalBackup;
import vn.motcua.start.backup.Progress;
import vn.motcua.start.backup.Retention;
import vn.motcua.start.backup.Space;

/**
 * {@code ./run backup}: the province in one portable file, a physical copy into the archive, or a name for the present
 * moment; all of it while the platform goes on working.
 */
final class BackupVerb {

    private static final String USE =
            "say where to: ./run backup FILE.zip, or a folder, or --archive [FOLDER], or --mark NAME";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'mot-cua-'yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Settings settings;
    private final VerbWords words;
    private final Clock clock = Clock.systemUTC();

    private BackupVerb(Settings settings, VerbWords words) {
        this.settings = settings;
        this.words = words;
    }

    static int run(List<String> args, Settings settings) {
        VerbWords words = VerbWords.of(args, Set.of("--archive"), Set.of("--keep", "--mark", "--passphrase-file"));
        try {
            new BackupVerb(settings, words).run();
            return Verbs.DONE;
        } catch (SQLException | IOException | DataAccessException e) {
            throw new Failure("the backup failed: " + Failure.rootCause(e), e);
        }
    }

    private void run() throws SQLException, IOException {
        if (words.has("--mark")) {
            mark(words.value("--mark").orElseThrow());
        } else if (words.has("--archive")) {
            physical();
        } else {
            logical();
        }
    }

    private void mark(String name) {
        if (!words.plain().isEmpty() || words.options().size() > 1) {
            throw new BadUse("--mark takes a name and nothing else: ./run backup --mark before-upgrade");
        }
        try (Database database = Database.borrow(settings)) {
            String place = Moments.mark(database.dataSource(), name);
            System.out.println("The present moment is now called " + name + " (" + place
                    + "); ./run restore ARCHIVE --to " + name + " comes back to it.");
        }
    }

    private void physical() throws SQLException, IOException {
        if (!settings.embedded()) {
            throw new BadUse(
                    "physical copies are made of the embedded PostgreSQL; an outside one has its own means (pg_basebackup), "
                            + "and ./run backup FILE.zip works for both");
        }
        Path folder = archiveFolder();
        Optional<Integer> keep = words.number("--keep");
        @Nullable Passphrase passphrase = Passphrases.said(settings, words);
        try (Database database = Database.borrow(settings)) {
            PhysicalBackup.Taken taken = ArchiveBackup.take(database, settings, folder, passphrase, terminal(), clock);
            System.out.println("Backed up the database into " + taken.path() + " (" + taken.bytes() + " bytes"
                    + (taken.encrypted() ? ", encrypted" : "") + ") and " + taken.newFiles() + " new files beside it.");
            keep.ifPresent(number -> sayRemoved(Retention.ofArchive(folder, number), database));
        }
    }

    private Path archiveFolder() {
        if (words.plain().size() > 1) {
            throw new BadUse(USE);
        }
        return words.plain().stream()
                .findFirst()
                .map(name -> Path.of(name).toAbsolutePath().normalize())
                .or(() -> Optional.ofNullable(settings.archive()))
                .orElseThrow(() -> new BadUse("say the folder: ./run backup --archive FOLDER, or set MOTCUA_ARCHIVE"));
    }

    private void logical() throws SQLException, IOException {
        @Nullable Passphrase passphrase = Passphrases.said(settings, words);
        Optional<Integer> keep = words.number("--keep");
        Instant at = clock.instant();
        Path target = target(passphrase != null, at, keep.isPresent());
        try (Database database = Database.borrow(settings);
                Connection connection = database.dataSource().getConnection()) {
            long bytes = Space.of(settings.data().resolve("files")) + Moments.databaseBytes(database.dataSource());
            Space.need(target.getParent(), bytes, "the backup");
            Progress progress = new Progress(System.err, terminal(), "Backing up", bytes);
            long rows = new LogicalBackup(connection, settings.data(), passphrase, clock).write(target, progress);
            record(database, target, at, passphrase != null);
            System.out.println("Backed up " + rows + " rows into " + target + " (" + Files.size(target) + " bytes"
                    + (passphrase == null ? "" : ", encrypted") + ").");
            keep.ifPresent(number -> sayRemoved(Retention.ofFolder(target.getParent(), number), database));
        }
    }

    private void record(Database database, Path target, Instant at, boolean encrypted) throws IOException {
        Duration took = Duration.between(at, clock.instant());
        new BackupRecordStore(database.dataSource())
                .add(new BackupRecordStore.Made(at, "logical", target, Files.size(target), encrypted, took, null));
    }

    /** A file that is not there yet; in a folder, one named by the moment. */
    private Path target(boolean encrypted, Instant at, boolean keep) {
        if (words.plain().size() != 1) {
            throw new BadUse(USE);
        }
        Path said = Path.of(words.plain().getFirst()).toAbsolutePath();
        boolean folder = Files.isDirectory(said);
        if (keep && !folder) {
            throw new BadUse("--keep needs a folder, in which the older backups lie");
        }
        Path target = folder ? said.resolve(NAME.format(at) + (encrypted ? ".zip.age" : ".zip")) : said;
        if (Files.exists(target)) {
            throw new BadUse(target + " exists; a backup is never written over");
        }
        if (target.getParent() == null || !Files.isWritable(target.getParent())) {
            throw new BadUse("nothing can be written in the folder " + target.getParent());
        }
        return target;
    }

    private static void sayRemoved(List<Path> removed, Database database) {
        BackupRecordStore record = new BackupRecordStore(database.dataSource());
        for (Path old : removed) {
            record.forget(old);
            System.out.println("Removed the older " + old);
        }
    }

    private static boolean terminal() {
        return System.console() != null && System.console().isTerminal();
    }
}
