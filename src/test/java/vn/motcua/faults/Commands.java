package vn.motcua.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands of the machine; those of the operators' handbook are read out of it and run as they stand there. */
final class Commands {

    private static final Path HANDBOOK = Path.of("docs", "operating.md");
    private static final long PATIENCE_SECONDS = 120;

    private Commands() {}

    /** The block of the handbook under this name. */
    static String ofHandbook(String name) {
        try {
            Matcher block = Pattern.compile(
                            "<!-- commands: " + Pattern.quote(name) + " -->\\s+```\\w*\\n(.*?)```", Pattern.DOTALL)
                    .matcher(Files.readString(HANDBOOK));
            if (!block.find()) {
                throw new IllegalStateException(HANDBOOK + " has no commands named " + name);
            }
            return block.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it to its end and answers what it said; fails when it fails. */
    static String run(Map<String, String> environment, List<String> command) {
        try {
            Path said = Files.createTempFile("motcua-faults", ".said");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            String text = Files.readString(said);
            Files.delete(said);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(command + (ended ? " failed: " : " does not end: ") + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    static String run(String... command) {
        return run(Map.of(), List.of(command));
    }

    /** Whether the machine can do this. */
    static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
