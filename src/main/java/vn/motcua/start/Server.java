package vn.motcua.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.context.ConfigurableApplicationContext;
import sun.misc.Signal;
import vn.motcua.MotCua;

/** Máy chủ: starts everything in the right order and stops it in the reverse one. */
final class Server {

    private Server() {}

    static int start(Settings settings) {
        if (settings.embedded()) {
            lock(settings.data());
        }
        Database database = Database.own(settings);
        try {
            ConfigurableApplicationContext context = application(settings, database);
            stopOn("INT", context, database);
            stopOn("TERM", context, database);
            return Verbs.GOES_ON;
        } catch (BeansException | WebServerException | IllegalStateException e) {
            database.close();
            throw new Failure("not started: " + rootCause(e), e);
        }
    }

    private static ConfigurableApplicationContext application(Settings settings, Database database) {
        SpringApplication application = new SpringApplication(MotCua.class);
        // our own signal handlers close the context before PostgreSQL; shutdown hooks would run side by side
        application.setRegisterShutdownHook(false);
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", settings.address());
        properties.put("server.port", settings.port());
        properties.put("motcua.data", settings.data().toString());
        properties.put(
                "motcua.demo", DemoMarkStore.decide(settings.demo(), settings.embedded(), database.dataSource()));
        putIfSaid(properties, "motcua.now", settings.now());
        properties.put("spring.datasource.url", database.url());
        putIfSaid(properties, "spring.datasource.username", database.user());
        putIfSaid(properties, "spring.datasource.password", database.password());
        application.setDefaultProperties(properties);
        return application.run();
    }

    private static void putIfSaid(Map<String, Object> properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    /** One server process for one data folder; a killed process leaves no lock behind, the system drops it. */
    private static void lock(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(data.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new Failure("another process already serves from " + data);
            }
        } catch (IOException e) {
            throw new Failure("the data folder " + data + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static void stopOn(String signal, ConfigurableApplicationContext context, Database database) {
        Signal.handle(new Signal(signal), received -> {
            context.close();
            database.close();
            System.exit(Verbs.DONE);
        });
    }

    private static String rootCause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
