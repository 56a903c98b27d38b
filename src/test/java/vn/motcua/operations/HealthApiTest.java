package vn.motcua.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.Browser;
import vn.motcua.Program;
import vn.motcua.WebTest;

/** What the platform tells about itself, and whom. */
@WebTest
class HealthApiTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Value("${motcua.data}")
    Path data;

    private Program nobody() {
        return Program.withoutToken(port);
    }

    private Program operator() throws IOException {
        return Program.withToken(
                port, Files.readString(data.resolve("scrape-token")).strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void everybodyHearsOneWord(String path) {
        Program.Answer answer = nobody().get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("UP");
        assertThat(answer.text()).doesNotContain("components", "database", "details", "path");
    }

    @Test
    void theReasonsAreForOperators() throws Exception {
        Program.Answer answer = operator().get("/actuator/health");

        assertThat(answer.at("/components/database/status")).isEqualTo("UP");
        assertThat(answer.at("/components/diskSpace/details/path")).isEqualTo(data.toString());
        assertThat(operator().get("/actuator/health/readiness").at("/components/readinessState/status"))
                .isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/",
                "/actuator/prometheus",
                "/actuator/env",
                "/actuator/metrics",
                "/actuator/heapdump",
                "/actuator/health/database",
                "/actuator/health/../env",
                "/actuator;/prometheus"
            })
    void nothingElseIsOpen(String path) throws Exception {
        assertThat(nobody().get(path).status()).isBetween(400, 404);
        assertThat(Program.withToken(port, "0123456789abcdef0123").get(path).status())
                .isBetween(400, 404);
        assertThat(Browser.signedIn(port, "quantri.h03").get(path).statusCode()).isBetween(400, 404);
    }

    @Test
    void theTokenOpensTheMeasuresAndNothingThatIsNotExposed() throws Exception {
        assertThat(operator().get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(operator().get("/actuator/env").status()).isEqualTo(404);
        assertThat(operator().get("/actuator").status()).isEqualTo(404);
        assertThat(operator().get("/api/v1/work").status()).isEqualTo(401);
    }

    @Test
    void onlyTheOwnerReadsTheToken() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("scrape-token"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aNodeThatIsToStopIsNotReadyButLives() {
        try {
            AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);

            assertThat(nobody().get("/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(nobody().get("/actuator/health/liveness").status()).isEqualTo(200);
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(nobody().get("/actuator/health/readiness").status()).isEqualTo(200);
    }
}
