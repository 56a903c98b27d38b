package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.Program;
import vn.motcua.WebTest;

/** The description of the API, as it is served and as it is committed. */
@WebTest
class OpenApiApiTest {

    private static final Path COMMITTED = Path.of("docs", "openapi.json");
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    private JsonNode served() throws Exception {
        Program.Answer answer = Program.withoutToken(port).get("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    /** After a change of the API: {@code mvn test -Dtest=OpenApiApiTest -Dmotcua.openapi=write}, and commit the file. */
    @Test
    void theCommittedDescriptionIsTheServedOne() throws Exception {
        String served = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(served()) + "\n";
        if ("write".equals(System.getProperty("motcua.openapi"))) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(Files.readString(COMMITTED))
                .as("run: mvn test -Dtest=OpenApiApiTest -Dmotcua.openapi=write")
                .isEqualTo(served);
    }

    @Test
    void everyOperationHasASummaryATagAndSaysHowItRefuses() throws Exception {
        JsonNode paths = served().path("paths");

        assertThat(paths.size()).isGreaterThanOrEqualTo(9);
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    assertThat(operation.getValue().path("summary").asString(""))
                            .as(name)
                            .isNotBlank();
                    assertThat(operation.getValue().path("tags").size())
                            .as(name)
                            .isEqualTo(1);
                    assertThat(operation.getValue().at("/responses/400/content").has("application/problem+json"))
                            .as(name)
                            .isTrue();
                }));
    }

    @Test
    void onlyWhatIsOpenToAllNeedsNoToken() throws Exception {
        JsonNode api = served();

        assertThat(api.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(api.at("/paths/~1api~1v1~1work/get").has("security")).isFalse();
        assertThat(api.at("/paths/~1api~1v1~1public~1dossiers~1{number}/get/security")
                        .isEmpty())
                .isTrue();
        assertThat(api.at("/paths/~1api~1v1~1units/get/security").isEmpty()).isTrue();
    }
}
