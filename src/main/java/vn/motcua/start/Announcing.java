package vn.motcua.start;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Announcer;

/** Thông báo hành vi, each second: in every process; the announcer sees to it that one at a time announces. */
@Component
@ConditionalOnBooleanProperty(name = "motcua.schedule", matchIfMissing = true)
class Announcing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Announcing.class);
    private static final int SECONDS_TO_END = 20;

    private final Announcer announcer;
    private volatile boolean running;
    private boolean failing;
    private ScheduledExecutorService thread = oneThread();

    Announcing(Announcer announcer) {
        this.announcer = announcer;
    }

    private static ScheduledExecutorService oneThread() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("announcing").daemon().factory());
    }

    @Override
    public void start() {
        if (thread.isShutdown()) {
            thread = oneThread();
        }
        thread.scheduleWithFixedDelay(this::announce, 1, 1, TimeUnit.SECONDS);
        running = true;
    }

    /** One bad second is not the end of it: the database may be away for a while. */
    private void announce() {
        try {
            announcer.announce();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("acts cannot be announced at the moment; they wait: {}", Failure.rootCause(e));
            }
            failing = true;
        }
    }

    @Override
    public void stop() {
        thread.shutdown();
        try {
            thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
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
