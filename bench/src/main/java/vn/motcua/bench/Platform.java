package vn.motcua.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.motcua.MotCua;

/**
 * The whole platform in this process, as {@code ./run} starts it: a real Spring context with web server, schedule and
 * pool, on the demo province without its demo dossiers; on Monday 2019-03-04 at 08:00, an hour in which offices work.
 */
public final class Platform implements AutoCloseable {

    private final Path data;
    private final ConfigurableApplicationContext context;

    private Platform(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
    }

    /** @param more properties beyond those of every start */
    public static Platform on(String url, Map<String, Object> more) {
        try {
            Path data = Files.createTempDirectory("motcua-bench");
            SpringApplication application = new SpringApplication(MotCua.class);
            application.setRegisterShutdownHook(false);
            Map<String, Object> properties = new HashMap<>();
            properties.put("spring.datasource.url", url);
            properties.put("motcua.data", data.toString());
            properties.put("motcua.demo", "true");
            properties.put("motcua.demo-dossiers", "false");
            properties.put("motcua.now", "2019-03-04T08:00");
            properties.put("server.address", "127.0.0.1");
            properties.put("server.port", "0");
            properties.putAll(more);
            application.setDefaultProperties(properties);
            return new Platform(data, quietly(application));
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder", e);
        }
    }

    /** What it says when it is ready belongs to nobody's table. */
    private static ConfigurableApplicationContext quietly(SpringApplication application) {
        PrintStream out = System.out;
        System.setOut(new PrintStream(PrintStream.nullOutputStream(), true));
        try {
            return application.run();
        } finally {
            System.setOut(out);
        }
    }

    public <T> T front(Class<T> door) {
        return context.getBean(door);
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        try {
            context.close();
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException("the bench's data folder was not removed", e);
        }
    }
}
