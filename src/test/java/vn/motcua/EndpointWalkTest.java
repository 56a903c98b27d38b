package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Office;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.Requires;
import vn.motcua.identity.RequiresSignIn;
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
    // these end the very session or token that the walk is made with
    private static final Set<String> LEAVE_TAKING = Set.of("/dang-xuat", "/api/v1/tokens/current");

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
    MovableClock clock;

    private static Dossier dossier;

    /** One way to one endpoint. */
    private record Way(RequestMethod method, String pattern, HandlerMethod handler) {

        boolean isApi() {
            return pattern.startsWith("/api/");
        }

        boolean isOpen() {
            return annotation(OpenToAll.class).isPresent()
                    || handler.getBeanType().getName().startsWith("org.springdoc.");
        }

        boolean admits(Role role) {
            return annotation(Requires.class)
                    .map(requires -> Arrays.stream(requires.value()).anyMatch(role::grants))
                    .orElse(true);
        }

        private <A extends Annotation> Optional<A> annotation(Class<A> kind) {
            boolean said = List.of(OpenToAll.class, Requires.class, RequiresSignIn.class).stream()
                    .anyMatch(one -> AnnotatedElementUtils.hasAnnotation(handler.getMethod(), one));
            return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(
                    said ? handler.getMethod() : handler.getBeanType(), kind));
        }

        String path() {
            return pattern.replaceAll("\\{(number|ma)[^}]*}", dossier.reference())
                    .replaceAll("\\{(thu-tuc|code)[^}]*}", PROCEDURE.value())
                    .replaceAll("\\{loai[^}]*}", "giay-tiep-nhan")
                    .replaceAll("\\{[^}]*}", "999999999")
                    .replace("/**", "/x");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @BeforeEach
    void aDossierOfDucXuan() {
        clock.moveTo("2019-03-04T08:00");
        if (dossier == null) {
            dossier = office.receives(procedures.aProcedure(PROCEDURE.value()).published());
        }
    }

    private List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
                mappings.getHandlerMethods().entrySet()) {
            Set<RequestMethod> methods = entry.getKey().getMethodsCondition().getMethods();
            for (String pattern : entry.getKey().getPatternValues()) {
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    ways.add(new Way(method, pattern, entry.getValue()));
                }
            }
        }
        // the error page is where others lead, never a destination
        ways.removeIf(way -> way.pattern().equals("/error"));
        return ways;
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
                all.assertThat(answer.leadsTo()).as("nobody at %s", way).startsWith("/dang-nhap");
            }
        }
        all.assertAll();
        assertThat(ways()).hasSizeGreaterThan(40);
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
            if (LEAVE_TAKING.contains(way.pattern())) {
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
        boolean sends = way.method() == RequestMethod.POST || way.method() == RequestMethod.PUT;
        // an endpoint that takes files is only found by who sends some
        boolean files = way.pattern().endsWith("/attachments");
        Program.Answer answer = sends && files
                ? program.send("POST", way.path(), "--x--\r\n", "Content-Type", "multipart/form-data; boundary=x")
                : program.send(way.method().name(), way.path(), sends ? "{}" : null);
        return new Answer(answer.status(), answer.header("location"), answer.text());
    }

    private static Answer asked(Browser browser, Way way) throws IOException, InterruptedException {
        Map<String, String> nothing = new LinkedHashMap<>();
        HttpResponse<String> answer =
                way.method() == RequestMethod.POST ? browser.post(way.path(), nothing) : browser.get(way.path());
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("location").orElse(""), answer.body());
    }
}
