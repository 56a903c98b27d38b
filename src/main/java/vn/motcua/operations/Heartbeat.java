package vn.motcua.operations;

import jakarta.annotation.PreDestroy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Nhịp của tiến trình: this process writes every few seconds that it lives, and at an orderly end that it ends. */
@Component
class Heartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration EVERY = Duration.ofSeconds(15);

    private final NodeStore nodes;
    private final boolean itself;
    private final UUID id = UUID.randomUUID();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("heartbeat").factory());
    private final Environment environment;

    Heartbeat(NodeStore nodes, Environment environment, @Value("${motcua.schedule:true}") boolean itself) {
        this.nodes = nodes;
        this.environment = environment;
        this.itself = itself;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (itself) {
            timer.scheduleWithFixedDelay(this::tryToBeat, 0, EVERY.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Writes the first time who it is. */
    void beat() {
        nodes.begin(
                id,
                host() + ":" + environment.getProperty("local.server.port", "-"),
                ProcessHandle.current().pid(),
                Versions.platform(),
                Runtime.version().toString());
        nodes.beat(id);
    }

    private void tryToBeat() {
        try {
            beat();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("No sign of life could be written: {}", e.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void end() {
        timer.shutdownNow();
        if (itself) {
            try {
                nodes.stop(id);
            } catch (DataAccessException | TransactionException e) {
                LOG.warn(
                        "The end of this process could not be written: {}",
                        e.getClass().getSimpleName());
            }
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
