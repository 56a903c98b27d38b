package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.dossiers.People;
import vn.motcua.identity.Appointment;
import vn.motcua.identity.DemoOfficial;
import vn.motcua.identity.DemoOfficials;
import vn.motcua.identity.Role;
import vn.motcua.organisation.DemoLogins;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureFixture;

/**
 * Walks every endpoint in every role inside and outside the jurisdiction of a dossier, an account and a file of the ward
 * of Đức Xuân. Whoever is outside is answered exactly as if these did not exist, and reads nothing of them anywhere.
 */
@WebTest
class JurisdictionWalkTest {

    private static final ProcedureCode PROCEDURE = new ProcedureCode("9.930011");
    private static final String WARD = "H03.21.53";
    private static final String WARD_BESIDE_IT = "H03.21.52";
    private static final String NO_DOSSIER = "H03.21.53-180102-9999";
    private static final String NOBODY = "999999999";

    private static final Map<String, Object> APPLICANT = Map.of(
            "kind", "CITIZEN",
            "name", "Hoàng Thị Bí Ẩn",
            "identity", "006190999001",
            "phone", "0988777001",
            "address", "Thôn Kín Đáo");
    private static final String FILE =
            "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"to-kin-bi-an.pdf\"\r\n\r\n%PDF-1.4\n%%EOF\n\r\n"
                    + "--xx--\r\n";
    private static final Set<String> CANARIES = Set.of(
            "Hoàng Thị Bí Ẩn", "006190999001", "0988777001", "Thôn Kín Đáo", "Việc riêng kín đáo", "to-kin-bi-an");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    ProcedureFixture procedures;

    @Autowired
    DemoOfficials officials;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private static String dossier;
    private static String account;
    private static String appointment;

    @BeforeEach
    void theWardHasADossierAndAnAccount() {
        clock.moveTo("2019-03-04T08:00");
        if (dossier == null) {
            procedures.aProcedure(PROCEDURE.value()).published();
            Program desk = Program.of(port, "motcua.h03.21.53");
            Program.Answer filed = desk.post(
                    "/api/v1/dossiers",
                    Map.of(
                            "procedure",
                            PROCEDURE.value(),
                            "desk",
                            WARD + ".MC",
                            "applicant",
                            APPLICANT,
                            "subject",
                            "Việc riêng kín đáo"));
            assertThat(filed.status()).as(filed.text()).isEqualTo(201);
            dossier = filed.at("/number");
            String files = "/api/v1/dossiers/" + dossier + "/attachments";
            Program.Answer added = desk.postText(files, FILE, "Content-Type", "multipart/form-data; boundary=xx");
            assertThat(added.status()).as(added.text()).isEqualTo(201);
            enrolAll();
        }
    }

    /** Somebody in each role in the ward and in the one beside it, and the account that is looked at. */
    private void enrolAll() {
        List<DemoOfficial> all = new ArrayList<>();
        for (Role role : Role.values()) {
            all.add(official(name(role, WARD), role, WARD));
            all.add(official(name(role, WARD_BESIDE_IT), role, WARD_BESIDE_IT));
        }
        all.add(official("nguoi.bi.an", Role.SPECIALIST, WARD));
        account = String.valueOf(
                officials.enrol(DemoLogins.PASSWORD, all).get("nguoi.bi.an").value());
        appointment = jdbc.sql("select id::text from identity.appointment where official_id = :official")
                .param("official", Long.parseLong(account))
                .query(String.class)
                .single();
    }

    private DemoOfficial official(String username, Role role, String ward) {
        boolean desk = role == Role.RECEPTIONIST || role == Role.DESK_HEAD;
        Appointment held =
                new Appointment(people.unit(desk ? ward + ".MC" : ward), role, LocalDate.of(2018, 7, 1), null, null);
        return new DemoOfficial(username, "Nông Văn Đi Bộ", "", List.of(held));
    }

    private static String name(Role role, String ward) {
        return "walk." + role.name().toLowerCase(Locale.ROOT) + "." + ward.toLowerCase(Locale.ROOT);
    }

    private List<Way> ways() {
        return Way.all(mappings).stream()
                .filter(way -> !Way.LEAVE_TAKING.contains(way.pattern()))
                .toList();
    }

    /** The things of the ward, or in their place such as do not exist. */
    private static String path(Way way, boolean real) {
        return way.path(variable -> switch (variable) {
            case "number", "ma" -> real ? dossier : NO_DOSSIER;
            case "id", "official" -> real && way.pattern().contains("nguoi-dung") ? account : NOBODY;
            case "appointment" -> real ? appointment : NOBODY;
            case "code", "thu-tuc" -> PROCEDURE.value();
            case "loai" -> "giay-tiep-nhan";
            case "hanh-vi" -> "chuyen";
            case "no" -> "1";
            default -> real ? dossier : NO_DOSSIER;
        });
    }

    private record Answer(int status, String leadsTo, String body) {

        /** Without what names the thing that was asked for, or changes from answer to answer. */
        String likeness() {
            return (status + " " + leadsTo + " "
                            + Jsoup.parse(body).select("main").text())
                    .replace(dossier, NO_DOSSIER)
                    .replace(account, NOBODY);
        }
    }

    /** A visitor with a session for the pages and a token for the API. */
    private final class Walker {

        private final Browser browser;
        private final Program program;

        Walker(Role role, String ward) throws IOException, InterruptedException {
            browser = Browser.signedIn(port, name(role, ward));
            program = Program.of(port, name(role, ward));
        }

        Answer goes(Way way, boolean real) throws IOException, InterruptedException {
            String path = path(way, real);
            if (way.isApi()) {
                Program.Answer answer = way.sends() && way.takesFiles()
                        ? program.send("POST", path, FILE, "Content-Type", "multipart/form-data; boundary=xx")
                        : program.send(
                                way.method().name(),
                                path,
                                way.sends() ? "{\"act\":\"HAND_OVER\",\"expectedVersion\":2}" : null);
                return new Answer(answer.status(), answer.header("location"), answer.text());
            }
            return way.sends() ? of(browser.post(path, fields(way, real))) : of(browser.get(path));
        }

        private Map<String, String> fields(Way way, boolean real) {
            Map<String, String> fields = new LinkedHashMap<>();
            way.parameters().forEach(name -> fields.put(name, real ? dossier : NO_DOSSIER));
            fields.put("phien-ban", "2");
            return fields;
        }

        Answer reads(String address) throws IOException, InterruptedException {
            return of(browser.get(address));
        }

        private Answer of(HttpResponse<String> answer) {
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("location").orElse(""), answer.body());
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoIsOutsideIsAnsweredAsIfItDidNotExist(Role role) throws Exception {
        Walker outside = new Walker(role, WARD_BESIDE_IT);
        int events = events();
        SoftAssertions all = new SoftAssertions();
        for (Way way : ways()) {
            Answer real = outside.goes(way, true);
            reveals(real, all, role + " outside at " + way);
            if (way.variables().isEmpty()) {
                continue;
            }
            all.assertThat(real.likeness())
                    .as("%s outside at %s", role, way)
                    .isEqualTo(outside.goes(way, false).likeness());
            if (!way.admits(role)) {
                all.assertThat(real.status()).as("%s outside at %s", role, way).isEqualTo(403);
            } else if (way.namesADossier() && !way.isOpen() && way.method() == RequestMethod.GET) {
                all.assertThat(real.status()).as("%s outside at %s", role, way).isEqualTo(404);
            }
        }
        all.assertAll();
        assertThat(events()).as("events of the dossier").isEqualTo(events);
    }

    private static void reveals(Answer answer, SoftAssertions all, String who) {
        all.assertThat(CANARIES.stream().filter(answer.body()::contains))
                .as(who)
                .isEmpty();
    }

    private int events() {
        return jdbc.sql("""
                        select count(*)::int from dossiers.event e
                        join dossiers.dossier d on d.id = e.dossier_id
                        where d.reference = :reference
                        """).param("reference", dossier).query(Integer.class).single();
    }

    /** Otherwise nobody would notice if nothing were ever shown to anybody. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void whoIsInsideIsAnsweredAsTheEndpointSays(Role role) throws Exception {
        Walker inside = new Walker(role, WARD);
        SoftAssertions all = new SoftAssertions();
        Set<String> shown = new LinkedHashSet<>();
        for (Way way : ways()) {
            if (way.method() != RequestMethod.GET) {
                continue;
            }
            Answer answer = inside.goes(way, true);
            if (!way.admits(role)) {
                all.assertThat(answer.status()).as("%s inside at %s", role, way).isEqualTo(403);
                reveals(answer, all, role + " inside at " + way);
            } else {
                all.assertThat(answer.status())
                        .as("%s inside at %s", role, way)
                        .isLessThan(500)
                        .isNotEqualTo(401);
                all.assertThat(answer.body()).as("%s inside at %s", role, way).doesNotContain("Trang này cần quyền");
            }
            CANARIES.stream().filter(answer.body()::contains).forEach(canary -> shown.add(way + ": " + canary));
        }
        all.assertAll();
        assertThat(shown.size())
                .as("where %s inside reads of the dossier: %s", role, shown)
                .satisfies(count -> assertThat(count > 4).isEqualTo(role != Role.ADMINISTRATOR));
    }

    /** What can be typed into an address: each parameter that a page or its forms and links know, with things of the ward. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECEPTIONIST", "DESK_HEAD", "LEADER", "INSPECTOR", "ADMINISTRATOR"})
    void noParameterOpensWhatIsOutside(Role role) throws Exception {
        Walker outside = new Walker(role, WARD_BESIDE_IT);
        SoftAssertions all = new SoftAssertions();
        int asked = 0;
        for (Way way : ways()) {
            if (way.method() != RequestMethod.GET || way.isApi() || way.isOpen() || !way.admits(role)) {
                continue;
            }
            String path = path(way, false);
            for (String parameter : parameters(way, outside.reads(path))) {
                for (String thing : List.of(dossier, WARD, WARD + ".MC", "Bí Ẩn", "006190999001", "0988777001")) {
                    Answer answer = outside.reads(
                            path + "?" + parameter + "=" + URLEncoder.encode(thing, StandardCharsets.UTF_8));
                    String body = answer.body().replace(thing, "");
                    asked++;
                    all.assertThat(CANARIES.stream().filter(body::contains))
                            .as("%s at %s with %s=%s", role, way, parameter, thing)
                            .isEmpty();
                    all.assertThat(answer.status()).as("%s at %s", role, way).isLessThan(500);
                }
            }
        }
        all.assertAll();
        assertThat(asked).isGreaterThan(50);
    }

    private static Set<String> parameters(Way way, Answer page) {
        Set<String> names = new LinkedHashSet<>(way.parameters());
        Document document = Jsoup.parse(page.body());
        names.addAll(document.select("form[method=get] [name]").eachAttr("name"));
        names.remove("lang");
        return names;
    }

    /** The public look-up knows the dossier, and tells whoever has not the digits no more than of one that is not there. */
    @Test
    void thePublicLookUpTellsNothingWithoutTheDigits() throws Exception {
        Program anybody = Program.withoutToken(port);
        Program.Answer real = anybody.get("/api/v1/public/dossiers/" + dossier, "Tracking-Digits", "1234");
        Program.Answer none = anybody.get("/api/v1/public/dossiers/" + NO_DOSSIER, "Tracking-Digits", "1234");

        assertThat(real.status()).isEqualTo(none.status());
        assertThat(real.text().replace(dossier, "")).isEqualTo(none.text().replace(NO_DOSSIER, ""));
        assertThat(CANARIES).noneMatch(real.text()::contains);
    }
}
