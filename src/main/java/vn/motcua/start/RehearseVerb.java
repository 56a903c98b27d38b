package vn.motcua.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import vn.motcua.start.backup.BackupRecordStore;
import vn.motcua.start.backup.RestoreTarget;

/**
 * Diễn tập khôi phục, {@code ./run rehearse BACKUP}: brings a backup back beside the province, verifies everything,
 * measures how long that took and how old the newest act is, writes that down for the operator's page, and clears away.
 */
final class RehearseVerb {

    private final Settings settings;
    private final VerbWords words;
    private final Path from;
    private final Clock clock = Clock.systemUTC();
    private final Instant begunAt = clock.instant();

    private RehearseVerb(Settings settings, VerbWords words) {
        this.settings = settings;
        this.words = words;
        this.from = Path.of(words.plain().getFirst()).toAbsolutePath().normalize();
    }

    static int run(List<String> args, Settings settings) {
        VerbWords words = VerbWords.of(args, Set.of(), Set.of("--to", "--passphrase-file", "--in"));
        if (words.plain().size() != 1) {
            throw new BadUse("say which backup: ./run rehearse FILE.zip, or ./run rehearse ARCHIVE [--to MOMENT]");
        }
        return new RehearseVerb(settings, words).run();
    }

    private int run() {
        Path place = words.value("--in").map(Path::of).orElse(settings.data()).toAbsolutePath();
        Path folder = place.resolve("rehearsal-" + ProcessHandle.current().pid());
        try {
            Restoring.Outcome outcome = new Restoring(
                            from, RestoreVerb.target(words), Passphrases.said(settings, words), RestoreVerb.terminal())
                    .into(settings.in(folder));
            return say(outcome);
        } catch (Failure e) {
            // a backup that cannot be brought back is what the operator's page has to show first
            record(null, e.getMessage());
            throw e;
        } finally {
            clear(folder);
        }
    }

    private int say(Restoring.Outcome outcome) {
        String point = outcome.asOf()
                .map(at -> RestoreTarget.local(at) + ", " + RestoreVerb.seconds(Duration.between(at, begunAt))
                        + " before the rehearsal began")
                .orElse("the moment of the copy; nothing was committed after it");
        System.out.println("Recovery time: " + RestoreVerb.seconds(outcome.took()));
        System.out.println("Recovery point: " + point);
        System.out.println("Came back: " + outcome.text());
        String trouble = outcome.found().trouble().orElse(null);
        record(outcome, trouble);
        if (trouble != null) {
            throw new Failure("the backup came back, but " + trouble);
        }
        System.out.println("Every history and every file holds; what was brought back is cleared away.");
        return Verbs.DONE;
    }

    /** Only where the province itself is at hand: a rehearsal on another machine just says what it found. */
    private void record(Restoring.@Nullable Outcome outcome, @Nullable String trouble) {
        if (settings.embedded() && !DataFolder.holdsDatabase(settings.data())) {
            return;
        }
        try (Database database = Database.borrow(settings)) {
            BackupRecordStore store = new BackupRecordStore(database.dataSource());
            Instant now = clock.instant();
            store.add(rehearsal(now, Optional.ofNullable(outcome), trouble));
            if (trouble == null) {
                store.verified(from, now);
            }
        }
    }

    private BackupRecordStore.Rehearsal rehearsal(
            Instant now, Optional<Restoring.Outcome> outcome, @Nullable String trouble) {
        return new BackupRecordStore.Rehearsal(
                now,
                from,
                outcome.map(Restoring.Outcome::took).orElse(Duration.ZERO),
                outcome.flatMap(Restoring.Outcome::asOf).orElse(null),
                outcome.flatMap(one -> one.found().newestAt()).orElse(null),
                outcome.map(one -> one.found().dossiers()).orElse(0L),
                outcome.map(one -> one.found().events()).orElse(0L),
                outcome.map(one -> one.found().files()).orElse(0L),
                trouble);
    }

    private static void clear(Path folder) {
        try {
            if (Files.exists(folder)) {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            System.err.println("motcua: what was brought back is still in " + folder + ": " + e.getMessage());
        }
    }
}
