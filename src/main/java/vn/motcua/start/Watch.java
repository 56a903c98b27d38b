package vn.motcua.start;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Trông coi cơ sở dữ liệu: starts the embedded PostgreSQL again when it ended though nobody closed it: killed, out of memory,
 * or stopped for want of disk. Meanwhile the platform answers that the database is away; nobody needs to be there.
 */
final class Watch {

    private static final Duration GIVE_UP_AFTER = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final long LITTLE_SPACE = 64L * 1024 * 1024;

    private final DataFolder folder;

    Watch(DataFolder folder) {
        this.folder = folder;
    }

    /**
     * Watches the PostgreSQL that runs now.
     *
     * @param closed whether it was meant to end
     * @param givenUp what to do when it does not come back
     */
    void whileNot(BooleanSupplier closed, Runnable givenUp) {
        folder.runningPostgres()
                .ifPresent(process ->
                        Thread.ofPlatform().daemon().name("watch").start(() -> watch(process, closed, givenUp)));
    }

    /** Looks by itself: of a process that is no child the machine tells late, and not while nobody buries it. */
    private void watch(ProcessHandle process, BooleanSupplier closed, Runnable givenUp) {
        while (DataFolder.isPostgres(process)) {
            sleep(LOOK_EVERY);
        }
        ended(closed, givenUp);
    }

    private void ended(BooleanSupplier closed, Runnable givenUp) {
        long limit = System.nanoTime() + GIVE_UP_AFTER.toNanos();
        Duration wait = Duration.ofMillis(250);
        for (int attempt = 1; !closed.getAsBoolean(); attempt++) {
            if (startedAgain()) {
                System.err.println("motcua: the embedded PostgreSQL had ended; it was started again and has recovered");
                whileNot(closed, givenUp);
                return;
            }
            if (System.nanoTime() > limit) {
                givenUp.run();
                return;
            }
            if (attempt == 3) {
                System.err.println("motcua: the embedded PostgreSQL has ended and does not start" + why()
                        + "; trying again and again");
            }
            sleep(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    private boolean startedAgain() {
        try {
            folder.tidy();
            Process starting = new ProcessBuilder(folder.startAgain())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!starting.waitFor(2, TimeUnit.MINUTES)) {
                starting.destroyForcibly();
            }
            return folder.runningPostgres().isPresent() && starting.exitValue() == 0;
        } catch (IOException | Failure | IllegalThreadStateException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String why() {
        try {
            long free = Files.getFileStore(folder.path()).getUsableSpace();
            return free < LITTLE_SPACE ? ": the disk is full, " + free / 1024 + " KB are left" : "";
        } catch (IOException e) {
            return ": " + e;
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
