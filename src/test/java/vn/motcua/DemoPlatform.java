package vn.motcua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A first start as everybody sees it: the demo's own clock, its catalogue, and six weeks of work behind it. */
public final class DemoPlatform {

    private DemoPlatform() {}

    /** On a free port, with an empty database and data folder of its own; to be closed by who started it. */
    public static ConfigurableApplicationContext at(String now) {
        return at(now, Map.of());
    }

    /** The same with other settings. */
    public static ConfigurableApplicationContext at(String now, Map<String, String> settings) {
        SpringApplication application = new SpringApplication(MotCua.class);
        application.setRegisterShutdownHook(false);
        Map<String, Object> properties = firstStart(now);
        properties.putAll(settings);
        application.setDefaultProperties(properties);
        application.addInitializers(DemoPlatform::withAClockForTheFixtures);
        return application.run();
    }

    private static Map<String, Object> firstStart(String now) {
        try {
            Map<String, Object> properties = new HashMap<>();
            properties.put("spring.datasource.url", TestDatabase.freshUrl());
            properties.put("spring.datasource.hikari.maximum-pool-size", "6");
            properties.put(
                    "motcua.data", Files.createTempDirectory("motcua-demo").toString());
            properties.put("motcua.demo", "true");
            properties.put("motcua.now", now);
            properties.put("motcua.schedule", "false");
            properties.put("server.port", "0");
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder", e);
        }
    }

    /** The fixtures of other tests ask for theirs; everything else goes by the demo's own. */
    private static void withAClockForTheFixtures(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context)
                .registerBean(
                        MovableClock.class, () -> MovableClock.at("2019-03-04T08:00"), bean -> bean.setFallback(true));
    }
}
