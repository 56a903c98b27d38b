package vn.motcua.start;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Hậu trường: the platform without its web server and its recurring work, for verbs that need its front doors. */
final class Backstage {

    private Backstage() {}

    /** What {@code MotCua} scans, but for the pages; itself found by no scan. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "vn.motcua",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "vn\\.motcua\\..*\\.web\\..*",
                                "vn\\.motcua\\.(portal|ui|start)\\..*",
                                "vn\\.motcua\\.MotCua"
                            }))
    static class WithoutPages {}

    /** On a database that was begun before; nothing is migrated here. */
    static ConfigurableApplicationContext open(Settings settings, Database database, boolean demo) {
        SpringApplication application = new SpringApplication(WithoutPages.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        Map<String, Object> properties = new HashMap<>();
        properties.put("motcua.data", settings.data().toString());
        properties.put("motcua.demo", demo);
        properties.put("motcua.schedule", "false");
        properties.put("motcua.remembered", "1d");
        properties.put("spring.flyway.enabled", "false");
        properties.put("spring.datasource.hikari.maximum-pool-size", "6");
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
}
