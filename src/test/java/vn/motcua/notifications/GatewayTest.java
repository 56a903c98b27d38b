package vn.motcua.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class GatewayTest {

    private GatewayTwin twin;

    @BeforeEach
    void begin() throws IOException {
        twin = new GatewayTwin();
    }

    @AfterEach
    void end() {
        twin.close();
    }

    private Gateway gateway(String token, boolean diacritics) {
        return new Gateway(Medium.SMS, twin.url(), token, diacritics, JsonMapper.shared());
    }

    private static Outgoing message() {
        return new Outgoing(
                1, "dossier/1/2/SMS", Medium.SMS, "+84912345678", "", "Đã tiếp nhận hồ sơ \"A\"", false, null, 1);
    }

    @Test
    void anSmsIsWrittenWithoutDiacriticsToTheNumberUnderItsKey() {
        Sending sending = gateway(GatewayTwin.TOKEN, false).send(message());

        assertThat(sending).isEqualTo(new Sending.Accepted("twin-1"));
        assertThat(twin.texts()).containsExactly("Da tiep nhan ho so \"A\"");
        assertThat(twin.taken().getFirst().path("to").asString()).isEqualTo("+84912345678");
        assertThat(twin.asked()).containsExactly("dossier/1/2/SMS");
    }

    @Test
    void whereTheGatewayTakesDiacriticsTheyStay() {
        gateway(GatewayTwin.TOKEN, true).send(message());

        assertThat(twin.texts()).containsExactly("Đã tiếp nhận hồ sơ \"A\"");
    }

    @Test
    void whatTheGatewayHasAlreadyCountsAsSent() {
        twin.answersWith(409);

        assertThat(gateway(GatewayTwin.TOKEN, false).send(message())).isInstanceOf(Sending.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 410, 413, 422})
    void whatWillNeverBeTakenIsRefused(int status) {
        twin.answersWith(status);

        assertThat(gateway(GatewayTwin.TOKEN, false).send(message())).isEqualTo(new Sending.Refused("HTTP " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 403, 404, 429, 500, 503})
    void whatIsNotTheFaultOfTheMessageIsTriedAgain(int status) {
        twin.answersWith(status);

        assertThat(gateway(GatewayTwin.TOKEN, false).send(message())).isEqualTo(new Sending.Away("HTTP " + status));
    }

    @Test
    void aWrongTokenIsTheOperatorsToMend() {
        assertThat(gateway("wrong", false).send(message())).isEqualTo(new Sending.Away("HTTP 401"));
        assertThat(twin.taken()).isEmpty();
    }

    @Test
    void aGatewayThatIsNotThereIsAway() {
        Gateway gateway = gateway(GatewayTwin.TOKEN, false);
        twin.close();

        assertThat(gateway.send(message())).isInstanceOf(Sending.Away.class);
    }
}
