package vn.motcua.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import vn.motcua.dossiers.HistoryVerification;

/** Compares what the clients know with what is there, while all of them rest. */
final class Inspection {

    private static final long DELIVERY_SECONDS = 45;

    private final World world;
    private final Journal journal;
    private final Set<String> soundFiles = new HashSet<>();

    Inspection(World world, Journal journal) {
        this.world = world;
        this.journal = journal;
    }

    /** Everything that is not as it must be, in words. */
    List<String> violations() {
        InspectionQueries queries = new InspectionQueries(world.database());
        List<String> found = new ArrayList<>(journal.oddities());
        if (!delivered(queries)) {
            found.add("after " + DELIVERY_SECONDS + " s still to be told: " + queries.waiting());
        }
        found.addAll(histories(queries.dossiers()));
        queries.gaps().forEach(gap -> found.add("numbers of agency " + gap));
        queries.halfDoneThings().forEach((what, count) -> found.add(count + " " + what));
        new HistoryVerification(world.database())
                .verify(events -> {})
                .brokenAt()
                .ifPresent(link -> found.add("broken chain: " + link));
        return found;
    }

    private static boolean delivered(InspectionQueries queries) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(DELIVERY_SECONDS);
        while (queries.waiting() > 0) {
            if (System.nanoTime() > limit) {
                return false;
            }
            Trial.sleep(100);
        }
        return true;
    }

    private List<String> histories(List<InspectionQueries.There> dossiers) {
        Map<String, List<InspectionQueries.There>> there = new HashMap<>();
        dossiers.forEach(one -> there.computeIfAbsent(one.subject(), subject -> new ArrayList<>())
                .add(one));
        List<String> found = new ArrayList<>();
        for (Life life : journal.lives()) {
            compare(life, Optional.ofNullable(there.remove(life.subject())).orElse(List.of()))
                    .ifPresent(found::add);
        }
        there.keySet().forEach(subject -> found.add("nobody filed " + subject));
        return found;
    }

    private Optional<String> compare(Life life, List<InspectionQueries.There> there) {
        if (there.size() > 1) {
            return Optional.of(life.subject() + " is there " + there.size() + " times");
        }
        if (there.isEmpty()) {
            return life.acts().isEmpty()
                    ? Optional.empty()
                    : Optional.of("lost: " + life.reference() + " with " + life.acts());
        }
        InspectionQueries.There one = there.getFirst();
        boolean asKnown = life.acts().isEmpty()
                // filed, and the answer lost: wholly there
                ? one.acts().equals(List.of("REGISTER", "ACCEPT"))
                : one.reference().equals(life.reference()) && one.acts().equals(life.acts());
        if (!asKnown) {
            return Optional.of("acknowledged: " + life.reference() + " " + life.acts() + ", there: " + one);
        }
        return one.files().equals(life.files()) ? unsoundFile(one) : Optional.of("other files than sent: " + one);
    }

    private Optional<String> unsoundFile(InspectionQueries.There one) {
        for (String sha256 : one.files()) {
            if (!soundFiles.contains(sha256)) {
                Path file = world.files().resolve(sha256.substring(0, 2)).resolve(sha256);
                if (!sha256.equals(digest(file))) {
                    return Optional.of("the file " + sha256 + " of " + one.reference() + " is lost or not as it was");
                }
                soundFiles.add(sha256);
            }
        }
        return Optional.empty();
    }

    private static String digest(Path file) {
        try {
            return Files.exists(file)
                    ? HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)))
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
