package vn.motcua.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import sun.misc.Signal;
import vn.motcua.MotCua;
import vn.motcua.calendar.ClockRefused;
import vn.motcua.start.backup.WalStream;

/** Máy chủ: starts everything in the right order and stops it in the reverse one. */
final class Server {

    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final int FEWEST_CARRIERS = 16;

    private Server() {}

    static int start(Settings settings) {
        if (settings.archive() != null && !settings.embedded()) {
            throw new BadUse(
                    "MOTCUA_ARCHIVE follows the embedded PostgreSQL; an outside one archives by its own means");
        }
        Map<String, Object> watching = WatchSettings.properties(System.getenv());
        Duration drain = WatchSettings.drain(System.getenv());
        MessageSettings.check(System.getenv());
        shareTheProcessors();
        portIsFree(settings);
        Database database = Database.own(settings);
        try {
            serve(settings, database, watching, drain);
            return Verbs.GOES_ON;
        } catch (BeansException | WebServerException | DataAccessException | IllegalStateException e) {
            database.close();
            throw asSaid(e);
        }
    }

    /**
     * Requests run on virtual threads, which do not yield while they calculate: with as many carriers as requests may be at
     * work the operating system shares the processors among them, and no long report stands before a short act.
     */
    private static void shareTheProcessors() {
        if (System.getProperty(CARRIERS) == null) {
            int processors = Runtime.getRuntime().availableProcessors();
            System.setProperty(CARRIERS, Integer.toString(Math.max(FEWEST_CARRIERS, processors)));
        }
    }

    /** Before anything else is started, so that the commonest mistake is answered at once. */
    private static void portIsFree(Settings settings) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.address()), settings.port()));
        } catch (UnknownHostException e) {
            throw new BadUse("MOTCUA_ADDRESS must be an address of this machine, not \"" + settings.address() + "\"");
        } catch (IOException e) {
            throw new Failure(
                    "port " + settings.port() + " of " + settings.address()
                            + " cannot be used, perhaps another process serves there; MOTCUA_PORT names another ("
                            + e.getMessage() + ")",
                    e);
        }
    }

    private static RuntimeException asSaid(Throwable e) {
        return switch (Failure.deepest(e)) {
            case ClockRefused refused -> new BadUse(refused.getMessage());
            case Failure failure -> failure;
            default -> new Failure("not started: " + Failure.rootCause(e), e);
        };
    }

    private static void serve(Settings settings, Database database, Map<String, Object> watching, Duration drain) {
        SpringApplication application = new SpringApplication(MotCua.class);
        // our own signal handlers close the context before PostgreSQL; shutdown hooks would run side by side
        application.setRegisterShutdownHook(false);
        Map<String, Object> properties = new HashMap<>(watching);
        properties.put("server.address", settings.address());
        properties.put("server.port", settings.port());
        properties.put("motcua.data", settings.data().toString());
        properties.put("motcua.demo", demo(settings, database));
        putIfSaid(properties, "motcua.now", settings.now());
        properties.put("spring.datasource.url", database.url());
        putIfSaid(properties, "spring.datasource.username", database.user());
        putIfSaid(properties, "spring.datasource.password", database.password());
        // a migration may take longer than any answer to a user
        properties.put("spring.flyway.url", database.url());
        putIfSaid(properties, "spring.flyway.user", database.user());
        putIfSaid(properties, "spring.flyway.password", database.password());
        application.setDefaultProperties(properties);
        // before "Ready" is said: who waits for it may stop at once
        application.addListeners((ApplicationListener<ApplicationStartedEvent>)
                started -> SIGNALS.forEach(signal -> stopOn(signal, started.getApplicationContext(), database, drain)));
        application.addListeners((ApplicationListener<ApplicationStartedEvent>) started -> archive(settings, database));
        database.whenLost(Server::endWithoutDatabase);
        application.run();
    }

    private static void archive(Settings settings, Database database) {
        if (settings.archive() != null) {
            database.archiveBy(new WalStream(
                    ArchiveBackup.source(database, settings),
                    settings.archive(),
                    Passphrases.said(settings),
                    Clock.systemUTC()));
        } else if (settings.embedded()) {
            WalStream.end(database.dataSource());
        }
    }

    /** A server without its database serves nobody; one that ended is started again by whoever watches it. */
    private static void endWithoutDatabase() {
        System.err.println("motcua: the embedded PostgreSQL has ended and cannot be started; mend what is said above,"
                + " then start again: it recovers what was committed");
        // no shutdown hooks: they would try to stop what is gone
        Runtime.getRuntime().halt(Verbs.FAILED);
    }

    /** As said; else as the database was begun; else an empty embedded one becomes a demo. */
    private static boolean demo(Settings settings, Database database) {
        return settings.demo()
                .orElseGet(() ->
                        new DatabaseQueries(database.dataSource()).begunAs().orElse(settings.embedded()));
    }

    private static void putIfSaid(Map<String, Object> properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    private static void stopOn(
            String signal, ConfigurableApplicationContext context, Database database, Duration drain) {
        Signal.handle(new Signal(signal), received -> {
            // a service manager may signal PostgreSQL at the same moment
            database.whenLost(() -> {});
            sendNobodyHere(context, drain);
            stop(context, database);
            System.exit(Verbs.DONE);
        });
    }

    /** Whoever spreads the requests over several nodes is told first, and gets time to hear it. */
    private static void sendNobodyHere(ConfigurableApplicationContext context, Duration drain) {
        try {
            AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
            Thread.sleep(drain);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong on the way down, such as a jar rebuilt under the running server, the process does end. */
    static void stop(AutoCloseable context, AutoCloseable database) {
        for (AutoCloseable each : List.of(context, database)) {
            try {
                each.close();
            } catch (Exception | LinkageError e) {
                System.err.println("motcua: not stopped cleanly: " + e);
            }
        }
    }
}
