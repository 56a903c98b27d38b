package vn.motcua.start;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.motcua.notifications.Courier;
import vn.motcua.notifications.Medium;

/**
 * Gửi tin nhắn, each second: a thread for each medium, so that a slow mail server holds up no SMS; in every process, as the
 * courier takes what nobody else has taken.
 */
@Component
@ConditionalOnBooleanProperty(name = "motcua.schedule", matchIfMissing = true)
class Posting implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);
    private static final int SECONDS_TO_END = 30;

    private final Courier courier;
    private final Map<Medium, Boolean> failing = new ConcurrentHashMap<>();
    private volatile boolean running;
    private ScheduledExecutorService threads;

    Posting(Courier courier) {
        this.courier = courier;
        this.threads = threads();
    }

    private ScheduledExecutorService threads() {
        return Executors.newScheduledThreadPool(
                Math.max(1, courier.media().size()),
                Thread.ofPlatform().name("posting-", 1).daemon().factory());
    }

    @Override
    public void start() {
        if (threads.isShutdown()) {
            threads = threads();
        }
        courier.media().forEach(medium -> threads.scheduleWithFixedDelay(() -> post(medium), 1, 1, TimeUnit.SECONDS));
        running = true;
    }

    /** One bad second is not the end of it: the database may be away for a while. */
    private void post(Medium medium) {
        try {
            courier.deliver(medium);
            failing.remove(medium);
        } catch (RuntimeException e) {
            if (failing.put(medium, true) == null) {
                LOG.warn("{} cannot be sent at the moment; it waits: {}", medium, Failure.rootCause(e));
            }
        }
    }

    @Override
    public void stop() {
        threads.shutdown();
        try {
            threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
