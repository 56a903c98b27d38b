package vn.motcua.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.Program;
import vn.motcua.WebTest;

/** So often and no more, each client for itself; who that is says the network, or a proxy that the operator named. */
@WebTest
@TestPropertySource(
        properties = {
            "motcua.limits.search=3/10m",
            "motcua.limits.token=4/10m",
            "motcua.limits.wrong-token=3/10m",
            "motcua.limits.sign-in=3/10m",
            "motcua.limits.tracking=3/10m",
            "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1"
        })
class RateLimitsApiTest {

    private static final String SEARCH = "/api/v1/procedures?q=khai+sinh";

    @LocalServerPort
    int port;

    private Program.Answer search(String address) {
        return Program.withoutToken(port).get(SEARCH, "X-Forwarded-For", address);
    }

    private static void tooMany(Program.Answer answer, String rule) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.at("/rule")).isEqualTo(rule);
        assertThat(Integer.parseInt(answer.header("retry-after"))).isBetween(1, 600);
    }

    @Test
    void publicSearchesAreCountedForEachAddressThatTheTrustedProxyNames() {
        for (int i = 0; i < 3; i++) {
            assertThat(search("203.0.113.1").status()).isEqualTo(200);
        }

        tooMany(search("203.0.113.1"), "too-many-requests");
        assertThat(search("203.0.113.2").status()).isEqualTo(200);
    }

    @Test
    void whoIsNoTrustedProxyCannotPretendToBeSomebodyElse() throws Exception {
        HttpResponse<String> last = null;
        for (int i = 0; i < 4; i++) {
            last = from("127.0.0.2", "203.0.113.10" + i);
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(from("127.0.0.3", "203.0.113.104").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> from(String source, String pretended) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(source))
                .build()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + SEARCH))
                            .header("X-Forwarded-For", pretended)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void aPersonWhoSearchesTooOftenReadsAPage() {
        for (int i = 0; i < 3; i++) {
            search("203.0.113.3");
        }
        Program.Answer answer = Program.withoutToken(port).get("/thu-tuc?q=x", "X-Forwarded-For", "203.0.113.3");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text()).contains("<h1").contains("Thao tác quá nhiều lần");
        assertThat(answer.header("retry-after")).isNotEmpty();
    }

    @Test
    void callsAreCountedForEachTokenWhereverTheyComeFrom() {
        Program one = Program.of(port, "motcua.h03.21.53");
        Program other = Program.of(port, "cv1.h03.21.53");
        for (int i = 0; i < 4; i++) {
            assertThat(one.get("/api/v1/work", "X-Forwarded-For", "203.0.113.2" + i)
                            .status())
                    .isEqualTo(200);
        }

        tooMany(one.get("/api/v1/work", "X-Forwarded-For", "203.0.113.29"), "too-many-requests");
        assertThat(other.get("/api/v1/work").status()).isEqualTo(200);
    }

    @Test
    void tokensThatAreWorthNothingAreCountedForEachAddress() {
        Program.Answer last = null;
        for (int i = 0; i < 4; i++) {
            last = Program.withToken(port, "mc_guess" + i).get("/api/v1/work", "X-Forwarded-For", "203.0.113.5");
        }

        tooMany(last, "too-many-tries");
        assertThat(Program.withToken(port, "mc_guess9")
                        .get("/api/v1/work", "X-Forwarded-For", "203.0.113.6")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "203.0.113.8"})
    void failedSignInsAreCountedForEachAddress(String address) {
        Program.Answer last = null;
        for (int i = 0; i < 4; i++) {
            last = Program.withoutToken(port)
                    .postText(
                            "/api/v1/tokens",
                            "{\"username\": \"nobody" + i + "." + address + "\", \"password\": \"x\"}",
                            "X-Forwarded-For",
                            address);
            assertThat(last.status()).isEqualTo(i < 3 ? 401 : 429);
        }
        tooMany(last, "too-many-tries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.11", "203.0.113.12"})
    void wrongLookUpsAreCountedForEachAddress(String address) {
        for (int i = 0; i < 4; i++) {
            Program.Answer answer = Program.withoutToken(port)
                    .get(
                            "/api/v1/public/dossiers/" + address + i,
                            "Tracking-Digits",
                            "1234",
                            "X-Forwarded-For",
                            address);
            assertThat(answer.status()).isEqualTo(i < 3 ? 404 : 429);
        }
    }
}
