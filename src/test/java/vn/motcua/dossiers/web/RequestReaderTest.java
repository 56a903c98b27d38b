package vn.motcua.dossiers.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is to blame when a request cannot be read. */
class RequestReaderTest {

    /** Without anybody to ask, every look-up fails, as it does while the database is away. */
    private final RequestReader requests = new RequestReader(null, null, Clock.systemUTC());

    private static JsonNode body(String json) {
        return JsonMapper.shared().readTree(json);
    }

    @Test
    void aLookUpThatFailsIsNotTheCallersFault() {
        assertThatThrownBy(() -> requests.read(body("{\"desk\": \"H03.21.53.MC\"}"), FilingRequest.class))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> requests.read(
                        body("{\"applicant\": {\"kind\": \"CITIZEN\", \"age\": 3}}"), FilingRequest.class))
                .isInstanceOf(BadRequest.class);
    }

    @Test
    void aNameOfTheWrongTypeIs() {
        assertThatThrownBy(() -> requests.read(body("{\"desk\": [1]}"), FilingRequest.class))
                .isInstanceOfSatisfying(
                        BadRequest.class,
                        bad -> org.assertj.core.api.Assertions.assertThat(
                                        bad.refusal().field())
                                .isEqualTo("desk"));
    }
}
