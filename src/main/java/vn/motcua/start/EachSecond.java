package vn.motcua.start;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Mỗi giây: does some things again and again, each on a thread of its own, a second after it was done; ends them when it is
 * stopped, and can be started anew.
 */
final class EachSecond {

    private final String name;
    private final int secondsToEnd;
    private @Nullable ScheduledExecutorService threads;

    /** @param secondsToEnd so long what is at work may take to come to its end */
    EachSecond(String name, int secondsToEnd) {
        this.name = name;
        this.secondsToEnd = secondsToEnd;
    }

    /**
     * Một việc.
     *
     * @param complaint what is said when it fails, until it works again
     */
    record Task(Runnable work, String complaint) {}

    synchronized void start(List<Task> tasks) {
        threads = Executors.newScheduledThreadPool(
                Math.max(1, tasks.size()),
                Thread.ofPlatform().name(name + "-", 1).daemon().factory());
        for (Task task : tasks) {
            threads.scheduleWithFixedDelay(new Steadily(task), 1, 1, TimeUnit.SECONDS);
        }
    }

    synchronized void stop() {
        if (threads == null) {
            return;
        }
        threads.shutdown();
        try {
            threads.awaitTermination(secondsToEnd, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads = null;
    }

    synchronized boolean isRunning() {
        return threads != null;
    }

    /** One bad second is not the end of it: the database may be away for a while. */
    private static final class Steadily implements Runnable {

        private final Task task;
        private boolean failing;

        private Steadily(Task task) {
            this.task = task;
        }

        @Override
        public void run() {
            try {
                task.work().run();
                failing = false;
            } catch (RuntimeException e) {
                if (!failing) {
                    LoggerFactory.getLogger(EachSecond.class).warn("{}: {}", task.complaint(), Failure.rootCause(e));
                }
                failing = true;
            }
        }
    }
}
