package vn.motcua.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The programs of a PostgreSQL: those installed on the machine, with all that an operator uses; else the few that the
 * platform brings along.
 *
 * @param as the words that run them as somebody other than root, whom PostgreSQL refuses
 * @param whole whether psql and pg_basebackup are there, so that the handbook's commands can be run
 */
record Tools(Path bin, List<String> as, boolean whole) {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    static Tools here(Path folder) {
        boolean root = Commands.run("id", "-u").strip().equals("0");
        try (Stream<Path> versions =
                !broughtAlongOnly() && Files.exists(INSTALLED) ? Files.list(INSTALLED) : Stream.empty()) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.exists(bin.resolve("postgres")) && Files.exists(bin.resolve("pg_basebackup")))
                    .max(Comparator.comparing(bin ->
                            Integer.parseInt(bin.getParent().getFileName().toString())))
                    .map(bin -> new Tools(bin, root ? asPostgres() : List.of(), true))
                    .orElseGet(
                            () -> new Tools(broughtAlong(folder), root ? List.of("unshare", "-U") : List.of(), false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To see what a machine does that has nothing installed. */
    private static boolean broughtAlongOnly() {
        return Boolean.getBoolean("faults.nothing-installed");
    }

    private static List<String> asPostgres() {
        return List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups");
    }

    /** Unpacked by being used once. */
    private static Path broughtAlong(Path folder) {
        Path place = folder.resolve("tools");
        try {
            EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(place.toFile())
                    .start()
                    .close();
            try (Stream<Path> versions = Files.list(place)) {
                return versions.map(version -> version.resolve("bin"))
                        .filter(Files::exists)
                        .findFirst()
                        .orElseThrow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that they may write in. */
    Path folder(Path at) {
        try {
            Files.createDirectories(at);
            if (as.contains("--reuid=postgres")) {
                Commands.run("chown", "postgres:postgres", at.toString());
            }
            return at;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs one of the programs. */
    String run(String program, String... words) {
        List<String> command = new ArrayList<>(as);
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(words));
        return Commands.run(Map.of(), command);
    }

    /** Runs commands of the handbook as they stand there, with what it says is to be filled in. */
    String runHandbook(String name, Map<String, String> filledIn) {
        Map<String, String> environment = new HashMap<>(filledIn);
        environment.put("PATH", bin + ":" + System.getenv("PATH"));
        List<String> command = new ArrayList<>(as);
        command.addAll(List.of("bash", "-euo", "pipefail", "-c", Commands.ofHandbook(name)));
        return Commands.run(environment, command);
    }
}
