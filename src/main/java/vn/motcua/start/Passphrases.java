package vn.motcua.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.start.backup.Passphrase;

/** Where the passphrase of a backup comes from: a file, else the environment; never the command line. */
final class Passphrases {

    private Passphrases() {}

    static @Nullable Passphrase said(Settings settings, VerbWords words) {
        return words.value("--passphrase-file")
                .map(name -> Passphrase.of(firstLine(Path.of(name))))
                .orElseGet(() -> said(settings));
    }

    static @Nullable Passphrase said(Settings settings) {
        String text = settings.backupPassphrase();
        return text == null ? null : Passphrase.of(text);
    }

    private static String firstLine(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.isEmpty() || lines.getFirst().isBlank()) {
                throw new BadUse("the first line of " + file + " is the passphrase, and it is empty");
            }
            return lines.getFirst();
        } catch (IOException e) {
            throw new BadUse("the passphrase file " + file + " cannot be read");
        }
    }
}
