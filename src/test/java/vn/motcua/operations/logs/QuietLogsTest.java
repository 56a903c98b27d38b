package vn.motcua.operations.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an error leaves in the log: where it broke, under the request's reference, and no word of its message. */
class QuietLogsTest {

    private static final String SECRET = "Key (applicant_identity)=(006190777123) already exists";

    private final LoggerContext context = new LoggerContext();

    private LoggingEvent broken() {
        LoggingEvent event = new LoggingEvent(
                QuietLogsTest.class.getName(),
                context.getLogger("vn.motcua.Somewhere"),
                Level.ERROR,
                "it broke",
                new IllegalStateException(SECRET, new IOException(SECRET)),
                null);
        event.setMDCPropertyMap(Map.of("reference", "1a2b3c4d"));
        return event;
    }

    /** As application.yaml sets it. */
    private static Environment settings() throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        return environment;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash"})
    void structuredLinesCarryTheReferenceAndNoMessageOfAnError(String format) throws Exception {
        context.putObject(Environment.class.getName(), settings());
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();

        String line = new String(encoder.encode(broken()), StandardCharsets.UTF_8);
        JsonNode json = JsonMapper.shared().readTree(line);

        assertThat(line.strip().lines()).hasSize(1);
        assertThat(json.at("/message").asString()).isEqualTo("it broke");
        assertThat(json.at("/reference").asString()).isEqualTo("1a2b3c4d");
        assertThat(line)
                .contains("java.lang.IllegalStateException", "Caused by: java.io.IOException", "QuietLogsTest.broken")
                .doesNotContain("006190777123");
    }

    @Test
    void linesForPeopleDoNotQuoteEither() {
        String trace = new SilentTraceConverter().convert(broken());

        assertThat(trace)
                .startsWith("java.lang.IllegalStateException\n\tat vn.motcua.operations.logs.QuietLogsTest.broken")
                .contains("Caused by: java.io.IOException")
                .doesNotContain("006190777123");
        assertThat(new SilentTraceConverter()
                        .convert(new LoggingEvent("x", context.getLogger("x"), Level.INFO, "no error", null, null)))
                .isEmpty();
    }
}
