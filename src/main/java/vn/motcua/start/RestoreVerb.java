package vn.motcua.start;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.motcua.start.backup.RestoreTarget;

/**
 * {@code ./run restore BACKUP [--to MOMENT]}: into an empty place only; whole or not at all; then verifies what came
 * back and says up to which act.
 */
final class RestoreVerb {

    private RestoreVerb() {}

    static int run(List<String> args, Settings settings) {
        VerbWords words = VerbWords.of(args, Set.of(), Set.of("--to", "--passphrase-file"));
        if (words.plain().size() != 1) {
            throw new BadUse(
                    "say from where: ./run restore FILE.zip, or ./run restore ARCHIVE [--to 2019-03-04T10:15]");
        }
        Path from = Path.of(words.plain().getFirst()).toAbsolutePath().normalize();
        Restoring.Outcome outcome =
                new Restoring(from, target(words), Passphrases.said(settings, words), terminal()).into(settings);
        System.out.println("Restored"
                + outcome.asOf().map(at -> " as of " + RestoreTarget.local(at)).orElse("") + " in "
                + seconds(outcome.took()) + ": " + outcome.text() + ".");
        outcome.found().trouble().ifPresent(trouble -> {
            throw new Failure("the restore is done, but " + trouble);
        });
        System.out.println("Every history and every file holds. Take a new backup before work goes on.");
        return Verbs.DONE;
    }

    static Optional<RestoreTarget> target(VerbWords words) {
        return words.value("--to").map(RestoreTarget::of);
    }

    static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }

    static boolean terminal() {
        return System.console() != null && System.console().isTerminal();
    }
}
