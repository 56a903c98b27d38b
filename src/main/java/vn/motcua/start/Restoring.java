package vn.motcua.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.util.FileSystemUtils;
import vn.motcua.start.backup.LogicalRestore;
import vn.motcua.start.backup.Passphrase;
import vn.motcua.start.backup.Progress;
import vn.motcua.start.backup.Recovery;
import vn.motcua.start.backup.RestoreTarget;
import vn.motcua.start.backup.Space;
import vn.motcua.start.backup.Verification;
import vn.motcua.start.backup.WalReplay;

/** Brings a province back from any kind of backup into an empty place, whole or not at all, and verifies it. */
final class Restoring {

    private final Path from;
    private final Optional<RestoreTarget> target;
    private final @Nullable Passphrase passphrase;
    private final boolean terminal;

    /** @param target empty when nobody said: then as late as it goes */
    Restoring(Path from, Optional<RestoreTarget> target, @Nullable Passphrase passphrase, boolean terminal) {
        this.from = from;
        this.target = target;
        this.passphrase = passphrase;
        this.terminal = terminal;
    }

    /**
     * What came back.
     *
     * @param asOf the last commit that is in it; of a portable file, the moment it shows
     */
    record Outcome(Verification.Found found, Optional<Instant> asOf, Duration took) {

        String text() {
            return found.dossiers() + " dossiers, " + found.events() + " acts, " + found.files()
                    + " files; newest act: " + found.newest();
        }
    }

    Outcome into(Settings settings) {
        long began = System.nanoTime();
        try {
            boolean physical = Recovery.isPhysical(from);
            if (!physical && !Files.isRegularFile(from)) {
                throw new BadUse("there is no backup " + from);
            }
            return physical ? physical(settings, began) : logical(settings, began);
        } catch (IOException | SQLException | FlywayException | DataAccessException e) {
            throw new Failure("nothing was restored: " + Failure.rootCause(e), e);
        }
    }

    private Outcome logical(Settings settings, long began) throws IOException, SQLException {
        if (target.isPresent()) {
            throw new BadUse("a portable file shows one moment only; --to needs an archive (./run backup --archive)");
        }
        LogicalRestore backup = LogicalRestore.open(from, passphrase);
        long bytes = backup.check(progress("Checking", Files.size(from) * 3));
        // the rows again, their indexes, and the changes that PostgreSQL writes first
        Space.need(settings.data(), bytes * 3, "the restore");
        try (Database database = Database.borrowOrPrepare(settings)) {
            if (new DatabaseQueries(database.dataSource()).begunAs().isPresent()) {
                throw new Failure("the database is not empty; restore into an empty data folder or database");
            }
            backup.restore(database.dataSource(), settings.data());
            Verification.Found found = verified(database, settings);
            return new Outcome(found, Optional.of(backup.manifest().takenAt()), since(began));
        }
    }

    private Outcome physical(Settings settings, long began) throws IOException {
        if (!settings.embedded()) {
            throw new BadUse("a physical copy is brought back into the embedded PostgreSQL only, without MOTCUA_DB_URL;"
                    + " a portable file (./run backup FILE.zip) fits an outside one");
        }
        if (DataFolder.holdsDatabase(settings.data())) {
            throw new Failure("there is a database in " + settings.data() + "; restore into an empty data folder");
        }
        Recovery recovery = Recovery.plan(from, target.orElseGet(RestoreTarget.Latest::new), passphrase);
        Space.need(settings.data(), recovery.needs(), "the restore");
        recovery.check(progress("Checking", recovery.toCheck()));
        DataFolder folder = DataFolder.at(settings.data());
        folder.lock();
        folder.tidy();
        folder.databaseBegins();
        return replayed(recovery, folder, settings, began);
    }

    private Outcome replayed(Recovery recovery, DataFolder folder, Settings settings, long began) throws IOException {
        Path changes = folder.path().resolve("changes-to-replay");
        boolean whole = false;
        try {
            FileSystemUtils.deleteRecursively(changes);
            recovery.unpack(folder.postgres(), changes, progress("Bringing back", recovery.needs()));
            WalReplay replay = new WalReplay(recovery, folder.postgres(), changes);
            try (Database database = Database.replayed(folder, replay)) {
                recovery.bringFiles(database.dataSource(), settings.data().resolve("files"));
                recovery.bringDemoClock(changes, settings.data());
                Verification.Found found = verified(database, settings);
                whole = true;
                return new Outcome(found, replay.lastCommit(), since(began));
            }
        } finally {
            FileSystemUtils.deleteRecursively(changes);
            if (!whole) {
                folder.dropDatabase();
            }
        }
    }

    private static Verification.Found verified(Database database, Settings settings) throws IOException {
        return new Verification(database.dataSource(), settings.data().resolve("files")).run();
    }

    private Progress progress(String what, long bytes) {
        return new Progress(System.err, terminal, what, bytes);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
