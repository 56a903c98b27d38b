package vn.motcua.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Nothing acknowledged is lost, whatever breaks. In a short form one round of each kind; {@code ./run test faults --rounds
 * 100} for long ones.
 */
class FaultsTest {

    private static final int KINDS = 9;

    private final int rounds = (Integer.getInteger("faults.rounds", KINDS) + KINDS - 1) / KINDS;
    private final long seed = Long.getLong("faults.seed", 20_190_304L);
    private final String only = System.getProperty("faults.only", "");
    private final Tally tally = new Tally();

    @Test
    void whatWasAcknowledgedIsThereOnceWhateverBreaks() throws IOException {
        System.out.println("Faults under a stream of acts from 16 clients, seed " + seed);
        Path folder = Files.createTempDirectory("motcua-faults");
        // the database people's own account must get through
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            tryOn(folder, OwnDatabase::new);
            tryOn(folder, SharedDatabase::new);
        } finally {
            keepWhatWasSaid(folder);
            FileSystemUtils.deleteRecursively(folder);
        }
        System.out.println("\n" + tally.table());
        Files.writeString(Path.of("target", "faults.md"), tally.table());
        assertThat(tally.violations()).isEmpty();
    }

    /** For whoever has to find out why. */
    private static void keepWhatWasSaid(Path folder) throws IOException {
        Path kept = Files.createDirectories(Path.of("target", "faults-said"));
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path said :
                    files.filter(file -> file.toString().endsWith(".err")).toList()) {
                Files.copy(
                        said,
                        kept.resolve(said.getParent().getFileName() + "-" + said.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void tryOn(Path folder, Function<Path, World> worldAt) {
        World world = worldAt.apply(folder);
        List<Fault> faults = world.faults().stream()
                .filter(fault -> fault.name().contains(only))
                .toList();
        if (faults.isEmpty()) {
            return;
        }
        try (Trial trial = new Trial(world, seed, tally)) {
            for (int i = 0; i < rounds * faults.size(); i++) {
                trial.round(faults.get(i % faults.size()), seed + i);
            }
            assertThat(trial.wholeLives()).as("dossiers led to their end").isPositive();
            if (tally.violations().isEmpty()) {
                assertThat(trial.unnoticedSabotage())
                        .as("what was spoiled and not noticed")
                        .isEmpty();
            }
        }
    }
}
