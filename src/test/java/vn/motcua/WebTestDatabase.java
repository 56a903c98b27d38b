package vn.motcua;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points the context of {@link WebTest} at a fresh database and a fresh data folder. */
class WebTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            String data = Files.createTempDirectory("motcua-test").toString();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "webTestDatabase",
                            Map.of("spring.datasource.url", TestDatabase.freshUrl(), "motcua.data", data)));
        } catch (IOException e) {
            throw new IllegalStateException("no temporary folder", e);
        }
    }
}
