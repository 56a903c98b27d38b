package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.Browser;
import vn.motcua.MovableClock;
import vn.motcua.Program;
import vn.motcua.WebTest;
import vn.motcua.dossiers.People;

/** What a stolen session or token is worth, and how it ends. */
@WebTest
class SessionTheftApiTest {

    private static final String ACCOUNT = "/can-bo/tai-khoan";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    private Officials officials;

    @Autowired
    private OwnPassword ownPassword;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private SignedInOfficials signedIn;

    @Autowired
    private AccountStore accounts;

    @Autowired
    private AccountAnnouncer announcer;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private OfficialId victim;
    private String hashBefore;

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
        victim = officials.byUsername("vt.h03.21.52").orElseThrow().id();
        hashBefore = accounts.byId(victim).orElseThrow().passwordHash();
    }

    /** For the other tests, which sign in with the password of the demo. */
    @AfterEach
    void asBefore() {
        officials.reactivate(administrator(), victim);
        accounts.setPassword(victim, hashBefore, false);
        announcer.changed(administrator().id(), victim, "official.password-reset", Map.of());
    }

    private Actor administrator() {
        return people.of("quantri.h03");
    }

    private String stolenSession() throws Exception {
        return new Browser(port)
                .signIn("vt.h03.21.52").headers().allValues("set-cookie").stream()
                        .filter(cookie -> cookie.startsWith("motcua-session="))
                        .map(cookie -> cookie.split(";")[0])
                        .reduce((first, last) -> last)
                        .orElseThrow();
    }

    private int with(String cookie) throws IOException, InterruptedException {
        return with(cookie, Map.of());
    }

    private int with(String cookie, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + ACCOUNT))
                .header("Cookie", cookie)
                .header("Accept", "text/html");
        headers.forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    @Test
    void aStolenSessionEndsWithANewPassword() throws Exception {
        String stolen = stolenSession();
        assertThat(with(stolen)).isEqualTo(200);

        officials.resetPassword(administrator(), victim);

        assertThat(with(stolen)).isEqualTo(303);
    }

    @Test
    void aStolenSessionEndsWhenItsOwnerChangesThePassword() throws Exception {
        String stolen = stolenSession();
        Actor owner = people.of("vt.h03.21.52");

        assertThat(ownPassword.change(owner, "MotCua-2019", "thác bản giốc 19", "thác bản giốc 19", "10.0.0.9"))
                .isInstanceOf(Outcome.Done.class);

        assertThat(with(stolen)).isEqualTo(303);
    }

    @Test
    void aStolenSessionEndsWhenTheAccountIsLockedAndDoesNotComeBackWithIt() throws Exception {
        String stolen = stolenSession();

        officials.deactivate(administrator(), victim);
        assertThat(with(stolen)).isEqualTo(303);
    }

    @Test
    void noSessionOutlivesTwelveHoursHoweverBusyItIs() throws Exception {
        String stolen = stolenSession();
        jdbc.sql("update identity.spring_session set creation_time = creation_time - :ago where principal_name = :name")
                .param("ago", Duration.ofHours(12).plusMinutes(1).toMillis())
                .param("name", String.valueOf(victim.value()))
                .update();

        assertThat(with(stolen)).isEqualTo(303);
    }

    @Test
    void aFormTokenOfAnotherVisitorIsWorthNothing() throws Exception {
        Browser attacker = new Browser(port);
        attacker.get("/dang-nhap");
        Browser official = Browser.signedIn(port, "vt.h03.21.52");

        assertThat(official.forge("/dang-xuat", Map.of("_csrf", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(official.get(ACCOUNT).statusCode()).isEqualTo(200);
    }

    @Test
    void inventedSessionsAreNobodys() throws Exception {
        for (String invented : List.of("", "0", "null", "../../etc/passwd", "A".repeat(3_000), "MTox")) {
            assertThat(with("motcua-session=" + invented)).as(invented).isIn(303, 400);
        }
    }

    @Test
    void headersThatNameSomebodySignNobodyIn() throws Exception {
        assertThat(with(
                        "x=y",
                        Map.of(
                                "X-Forwarded-User", "quantri.h03",
                                "X-User", "quantri.h03",
                                "X-Remote-User", "quantri.h03",
                                "Authorization", "Basic cXVhbnRyaS5oMDM6TW90Q3VhLTIwMTk=")))
                .isEqualTo(303);
    }

    @Test
    void aTokenIsTakenFromItsHeaderOnly() {
        String token =
                tokens.issue(signedIn.find(victim, generation()).orElseThrow()).token();

        assertThat(Program.withToken(port, token).get("/api/v1/work").status()).isEqualTo(200);
        assertThat(Program.withoutToken(port)
                        .get("/api/v1/work?access_token=" + token + "&token=" + token)
                        .status())
                .isIn(400, 401);
        assertThat(Program.withoutToken(port)
                        .get("/api/v1/work", "Cookie", "motcua-session=" + token)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aStolenTokenEndsWithThePasswordTheLockAndTheDay() {
        String token =
                tokens.issue(signedIn.find(victim, generation()).orElseThrow()).token();
        Program thief = Program.withToken(port, token);
        assertThat(thief.get("/api/v1/work").status()).isEqualTo(200);

        officials.deactivate(administrator(), victim);
        assertThat(thief.get("/api/v1/work").status()).isEqualTo(401);
        officials.reactivate(administrator(), victim);
        officials.resetPassword(administrator(), victim);
        assertThat(thief.get("/api/v1/work").status()).isEqualTo(401);

        String next =
                tokens.issue(signedIn.find(victim, generation()).orElseThrow()).token();
        clock.forward(Duration.ofDays(400));
        assertThat(Program.withToken(port, next).get("/api/v1/work").status()).isEqualTo(401);
    }

    @Test
    void aTokenThatWasTamperedWithIsNone() {
        String token =
                tokens.issue(signedIn.find(victim, generation()).orElseThrow()).token();
        for (String wrong :
                List.of(token + "x", token.substring(1), token.toUpperCase(), "null", "Bearer", token + " ")) {
            if (!wrong.strip().equals(token)) {
                assertThat(Program.withToken(port, wrong).get("/api/v1/work").status())
                        .as(wrong)
                        .isIn(400, 401);
            }
        }
    }

    private int generation() {
        return accounts.byId(victim).orElseThrow().credentialVersion();
    }
}
