package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Office;
import vn.motcua.identity.CitizenFixture;
import vn.motcua.identity.Role;
import vn.motcua.organisation.DemoLogins;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureFixture;

/**
 * Walks every endpoint of the platform as nobody and in every role; what is expected comes from the endpoint's own
 * annotation, so a new endpoint is walked by itself.
 */
@WebTest
class EndpointWalkTest {

    private static final ProcedureCode PROCEDURE = new ProcedureCode("9.910001");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Office office;

    @Autowired
    ProcedureFixture procedures;

    @Autowired
    CitizenFixture citizen;

    @Autowired
    MovableClock clock;

    private static Dossier dossier;

    @BeforeEach
    void aDossierOfDucXuan() {
        clock.moveTo("2019-03-04T08:00");
        if (dossier == null) {
            dossier = office.receives(procedures.aProcedure(PROCEDURE.value()).published());
        }
    }

    private List<Way> ways() {
        return Way.all(mappings);
    }

    private static String pathOf(Way way) {
        return way.path(variable -> switch (variable) {
            case "number", "ma" -> dossier.reference();
            case "thu-tuc", "code" -> PROCEDURE.value();
            case "loai" -> "giay-tiep-nhan";
            default -> "999999999";
        });
    }

    @Test
    void everyEndpointDeclaresWhomItServesAndTheApiIsDescribedWhole() {
        JsonNode described =
                Program.withoutToken(port).get("/v3/api-docs").json().path("paths");
        Set<String> operations = new TreeSet<>();
        described
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(ways()).allMatch(Way::isDeclared);
        assertThat(ways().stream().filter(Way::isApi).map(Way::toString)).hasSameElementsAs(operations);
    }

    /** A token opens no page, and a session opens no call: neither can be used where the other belongs. */
    @Test
    void tokensOpenNoPagesAndSessionsNoCalls() throws Exception {
        Browser browser = Browser.signedIn(port, "motcua.h03.21.53");
        Program program = Program.of(port, "motcua.h03.21.53");
        SoftAssertions all = new SoftAssertions();
        for (Way way : ways()) {
            if (way.method() == RequestMethod.GET && !way.isOpen()) {
                int status = way.isApi()
                        ? browser.get(pathOf(way)).statusCode()
                        : program.get(pathOf(way)).status();
                all.assertThat(status).as("%s", way).isEqualTo(way.isApi() ? 401 : 303);
            }
        }
        all.assertAll();
    }

    @Test
    void nobodyGetsInWithoutSigningInExceptWhereItIsOpen() throws Exception {
        SoftAssertions all = new SoftAssertions();
        Browser browser = new Browser(port);
        for (Way way : ways()) {
            Answer answer = way.isApi() ? asked(Program.withoutToken(port), way) : asked(browser, way);
            if (way.isOpen()) {
                all.assertThat(answer.status()).as("nobody at %s", way).isLessThan(500);
                all.assertThat(answer.leadsTo()).as("nobody at %s", way).doesNotStartWith("/dang-nhap?tiep");
            } else if (way.isApi()) {
                all.assertThat(answer.status()).as("nobody at %s", way).isEqualTo(401);
            } else {
                all.assertThat(answer.status()).as("nobody at %s", way).isEqualTo(303);
                all.assertThat(answer.leadsTo())
                        .as("nobody at %s", way)
                        .startsWith(way.isForCitizens() ? "/cong-dan/dang-nhap" : "/dang-nhap");
            }
        }
        all.assertAll();
        assertThat(ways()).hasSizeGreaterThan(40);
    }

    /** A citizen is nobody at the doors of officials, however they knock. */
    @Test
    void aCitizenGetsInWhereItIsForCitizensAndNowhereElse() throws Exception {
        Browser browser = citizen.signedIn(port);
        SoftAssertions all = new SoftAssertions();
        for (Way way : ways()) {
            // a session opens no call of the API, whoever's it is: see above
            if (way.isOpen() || way.isApi()) {
                continue;
            }
            Answer answer = asked(browser, way);
            if (way.isForCitizens()) {
                all.assertThat(answer.status())
                        .as("citizen at %s", way)
                        .isNotIn(401, 403)
                        .isLessThan(500);
                all.assertThat(answer.leadsTo()).as("citizen at %s", way).doesNotStartWith("/cong-dan/dang-nhap");
            } else {
                all.assertThat(answer.status()).as("citizen at %s", way).isEqualTo(303);
                all.assertThat(answer.leadsTo()).as("citizen at %s", way).startsWith("/dang-nhap");
            }
        }
        all.assertAll();
        assertThat(ways().stream().filter(Way::isForCitizens)).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleGetsWhatTheEndpointSays(Role role) throws Exception {
        String username = DemoLogins.all().stream()
                .filter(login -> login.role() == role)
                .findFirst()
                .orElseThrow()
                .username();
        Browser browser = Browser.signedIn(port, username);
        Program program = Program.of(port, username);
        SoftAssertions all = new SoftAssertions();
        for (Way way : ways()) {
            if (Way.LEAVE_TAKING.contains(way.pattern())) {
                continue;
            }
            Answer answer = way.isApi() ? asked(program, way) : asked(browser, way);
            if (way.isOpen() || way.admits(role)) {
                all.assertThat(answer.status()).as("%s at %s", role, way).isLessThan(500);
                all.assertThat(answer.status() == 401 && !way.isOpen())
                        .as("%s at %s", role, way)
                        .isFalse();
                all.assertThat(answer.leadsTo()).as("%s at %s", role, way).doesNotStartWith("/dang-nhap?tiep");
                all.assertThat(answer.body()).as("%s at %s", role, way).doesNotContain("Trang này cần quyền");
            } else {
                all.assertThat(answer.status()).as("%s at %s", role, way).isEqualTo(403);
            }
        }
        all.assertAll();
    }

    /** Seeing goes down the tree; acting does not (decision 4). */
    @ParameterizedTest(name = "{0}: sees {1}, acts {2}")
    @CsvSource({
        "motcua.h03.21.53, 200, 200, the desk itself",
        "motcua.h03.21.52, 404, 404, the desk of the commune beside it",
        "cv1.h03.21.52,    404, 404, a specialist of the commune beside it",
        "ld1.h03.22,       404, 404, the chairman of another district",
        "cv1.h03.02.03,    404, 404, a specialist of a department",
        "ld1.h03.21,       200, 403, the chairman of the city above it",
        "ld1.h03,          200, 403, the chairman of the province",
        "thanhtra.h03,     200, 403, the inspector sees all and does nothing",
        "kstthc.h03,       200, 403, the control of procedures sees all and does nothing",
        "quantri.h03,      403, 403, the administrator of the machine has no part in dossiers",
    })
    void jurisdictionDecidesWhoSeesAndWhoActs(String username, int sees, int acts, String who) {
        Dossier fresh = office.receives(procedures.aProcedure().published());
        Program program = Program.of(port, username);
        String place = "/api/v1/dossiers/" + fresh.reference();

        assertThat(program.get(place).status()).as(who).isEqualTo(sees);
        assertThat(program.get(place + "/events").status()).as(who).isEqualTo(sees);
        assertThat(program.get(place + "/deadline").status()).as(who).isEqualTo(sees);
        Program.Answer acted = program.post(
                place + "/acts",
                Map.of("act", "HAND_OVER", "expectedVersion", fresh.chain().version()));
        assertThat(acted.status() == 200 ? 200 : acted.status() == 404 ? 404 : 403)
                .as(who + ": " + acted)
                .isEqualTo(acts);
    }

    private record Answer(int status, String leadsTo, String body) {}

    private static Answer asked(Program program, Way way) {
        Program.Answer answer = way.sends() && way.takesFiles()
                ? program.send("POST", pathOf(way), "--x--\r\n", "Content-Type", "multipart/form-data; boundary=x")
                : program.send(way.method().name(), pathOf(way), way.sends() ? "{}" : null);
        return new Answer(answer.status(), answer.header("location"), answer.text());
    }

    private static Answer asked(Browser browser, Way way) throws IOException, InterruptedException {
        Map<String, String> nothing = new LinkedHashMap<>();
        HttpResponse<String> answer =
                way.method() == RequestMethod.POST ? browser.post(pathOf(way), nothing) : browser.get(pathOf(way));
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("location").orElse(""), answer.body());
    }
}
