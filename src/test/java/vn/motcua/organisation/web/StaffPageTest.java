package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.Browser;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Appointments;
import vn.motcua.identity.Delegations;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Units;

@WebTest
class StaffPageTest {

    private static final String PATH = "/can-bo/quan-tri/nguoi-dung";
    private static final LocalDate TODAY = LocalDate.of(2019, 3, 4);
    private static final AtomicInteger NAMES = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    private Officials officials;

    @Autowired
    private Appointments appointments;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Actors actors;

    @Autowired
    private Units units;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
    }

    private Browser as(String username) throws Exception {
        return Browser.signedIn(port, username);
    }

    private OfficialId id(String username) {
        return officials.byUsername(username).orElseThrow().id();
    }

    private String path(String username) {
        return PATH + "/" + id(username).value();
    }

    private static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static List<String> faults(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return read(answer).select(".govuk-error-summary a").eachAttr("href");
    }

    private static String newName() {
        return "thu.nghiem." + NAMES.incrementAndGet();
    }

    private static Map<String, String> account(String username) {
        return new HashMap<>(Map.of(
                "username", username,
                "name", "Ma Thị Thử",
                "title", "Văn thư",
                "vai-tro", "CLERK",
                "don-vi", "H03.21.53",
                "tu", "2019-03-04"));
    }

    private String opened(Browser administrator) throws Exception {
        String username = newName();
        assertThat(administrator.post(PATH, account(username)).statusCode()).isEqualTo(200);
        return username;
    }

    /** The clerk of the city also administers it. */
    private Browser administratorOfTheCity() throws Exception {
        Actor root = actors.of(id("quantri.h03"));
        appointments.appoint(
                root,
                id("vt.h03.21"),
                units.byCode("H03.21", TODAY).orElseThrow().id(),
                Role.ADMINISTRATOR,
                LocalDate.of(2019, 1, 1),
                null);
        return as("vt.h03.21");
    }

    @ParameterizedTest
    @CsvSource({
        "motcua.h03.21.53,403",
        "cv1.h03.21.53,403",
        "ld1.h03.21.53,403",
        "vt.h03.21.53,403",
        "truongmc.h03.02,403",
        "tp.h03.02.03,403",
        "kstthc.h03,403",
        "thanhtra.h03,403",
        "quantri.h03,200"
    })
    void onlyAdministratorsSeeUsers(String username, int status) throws Exception {
        Browser browser = as(username);

        assertThat(browser.get(PATH).statusCode()).isEqualTo(status);
        assertThat(browser.get(PATH + "/moi").statusCode()).isEqualTo(status);
        assertThat(browser.get("/can-bo/quan-tri/vai-tro").statusCode()).isEqualTo(status);
        assertThat(browser.get(path("cv2.h03.21.53")).statusCode()).isEqualTo(status);
    }

    @Test
    void anOfficialIsFoundByUserName() throws Exception {
        Document page = read(as("quantri.h03").get(PATH + "?q=cv1.h03.21.53"));

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody a").attr("href")).isEqualTo(path("cv1.h03.21.53"));
    }

    @Test
    void aLongListGoesOnPageByPage() throws Exception {
        Document page = read(as("quantri.h03").get(PATH + "?q=h03"));

        assertThat(page.select("tbody tr")).hasSize(50);
        assertThat(page.select("a[rel=next]").attr("href")).contains("trang=2");
    }

    @Test
    void aNewAccountHasItsRoleAndATemporaryPasswordShownOnce() throws Exception {
        Browser browser = as("quantri.h03");
        String username = newName();

        HttpResponse<String> answer = browser.post(PATH, account(username));

        String password = read(answer).select("#mat-khau-tam").text();
        assertThat(password).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(browser.get(path(username)).body()).doesNotContain(password).contains("Văn thư");
        assertThat(appointments.of(id(username)))
                .singleElement()
                .satisfies(held -> assertThat(held.appointment().role()).isEqualTo(Role.CLERK));
        HttpResponse<String> signedIn =
                new Browser(port).post("/dang-nhap", Map.of("ten", username, "mat-khau", password));
        assertThat(signedIn.statusCode()).isEqualTo(303);
    }

    @Test
    void whatIsWrongIsSaidAndNoAccountIsOpened() throws Exception {
        Browser browser = as("quantri.h03");
        Map<String, String> form = account("Có Dấu");
        form.put("name", "");
        assertThat(faults(browser.post(PATH, form))).contains("#username", "#name");

        String username = newName();
        form = account(username);
        form.put("don-vi", "H03.NOWHERE");
        form.put("vai-tro", "KING");
        form.put("tu", "30/02/2019");
        assertThat(faults(browser.post(PATH, form))).containsExactlyInAnyOrder("#don-vi", "#vai-tro", "#tu");

        form = account(username);
        form.put("den", "2019-01-01");
        assertThat(faults(browser.post(PATH, form))).containsExactly("#den");
        assertThat(officials.byUsername(username))
                .as("the account went with its role")
                .isEmpty();
        assertThat(faults(browser.post(PATH, account("quantri.h03")))).containsExactly("#username");
    }

    @Test
    void anAccountIsLockedUnlockedAndGivenANewPassword() throws Exception {
        Browser browser = as("quantri.h03");
        String username = opened(browser);

        assertThat(browser.post(path(username) + "/khoa", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(officials.byUsername(username).orElseThrow().active()).isFalse();
        assertThat(browser.post(path(username) + "/khoa", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(browser.post(path(username) + "/mo-khoa", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(officials.byUsername(username).orElseThrow().active()).isTrue();
        assertThat(read(browser.post(path(username) + "/mat-khau", Map.of())).select("#mat-khau-tam"))
                .hasSize(1);
    }

    @Test
    void aRoleIsGivenForATimeAndEndedButNeverDeleted() throws Exception {
        Browser browser = as("quantri.h03");
        String username = opened(browser);

        HttpResponse<String> given = browser.post(
                path(username) + "/vai-tro",
                Map.of("vai-tro", "SPECIALIST", "don-vi", "H03.02.03", "tu", "2019-03-05", "den", "2019-12-31"));
        assertThat(given.statusCode()).isEqualTo(303);
        long role = appointments.of(id(username)).getFirst().id();
        String end = path(username) + "/vai-tro/" + role + "/ket-thuc";
        assertThat(faults(browser.post(end, Map.of("ket-thuc-" + role, "hôm nay"))))
                .containsExactly("#ket-thuc-" + role);
        assertThat(browser.post(end, Map.of("ket-thuc-" + role, "2019-03-31")).statusCode())
                .isEqualTo(303);

        assertThat(appointments.of(id(username)))
                .hasSize(2)
                .anySatisfy(held -> assertThat(held.appointment().to()).isEqualTo(LocalDate.of(2019, 3, 31)));
        assertThat(faults(browser.post(
                        path(username) + "/vai-tro",
                        Map.of("vai-tro", "CLERK", "don-vi", "H03.21.53", "tu", "2019-03-05"))))
                .containsExactly("#vai-tro");
    }

    @Test
    void aDelegationIsRecordedOnTheWrittenActAndEnded() throws Exception {
        Browser browser = as("quantri.h03");
        String giver = opened(browser);
        Map<String, String> form = new HashMap<>(Map.of(
                "nguoi", "cv2.h03.21.53",
                "uq-tu", "2019-03-04",
                "uq-den", "2019-03-15",
                "van-ban", "Giấy ủy quyền 3/UQ",
                "hinh-thuc", "AUTHORISATION"));

        assertThat(browser.post(path(giver) + "/uy-quyen", form).statusCode()).isEqualTo(303);
        long delegation = delegations.of(id(giver)).getFirst().id();
        assertThat(read(browser.get(path(giver))).text()).contains("Ủy quyền: mọi vai trò", "Giấy ủy quyền 3/UQ");
        assertThat(browser.post(
                                path(giver) + "/uy-quyen/" + delegation + "/ket-thuc",
                                Map.of("uq-ket-thuc-" + delegation, "2019-03-08"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(delegations.of(id(giver)).getFirst().delegation().to()).isEqualTo(LocalDate.of(2019, 3, 8));

        form.put("van-ban", "");
        form.put("nguoi", "khong-co-ai");
        assertThat(faults(browser.post(path(giver) + "/uy-quyen", form))).containsExactly("#nguoi");
        form.put("nguoi", "cv2.h03.21.53");
        assertThat(faults(browser.post(path(giver) + "/uy-quyen", form))).containsExactly("#van-ban");
    }

    @Test
    void anAdministratorOfTheCitySeesAndGivesOnlyWithinTheCity() throws Exception {
        Browser browser = administratorOfTheCity();

        assertThat(browser.get(path("cv1.h03.21.53")).statusCode()).isEqualTo(200);
        assertThat(browser.get(path("tp.h03.02.03")).statusCode()).isEqualTo(404);
        assertThat(read(browser.get(PATH + "?q=tp.h03.02.03")).select("tbody tr"))
                .isEmpty();
        assertThat(browser.post(path("tp.h03.02.03") + "/mat-khau", Map.of()).statusCode())
                .isEqualTo(404);
        Map<String, String> outside = account(newName());
        outside.put("don-vi", "H03.02.03");
        assertThat(faults(browser.post(PATH, outside))).containsExactly("#don-vi");
        assertThat(browser.post(PATH, account(newName())).statusCode()).isEqualTo(200);
    }

    @Test
    void whoAlsoHoldsARoleElsewhereIsNotGivenAPasswordByTheCity() throws Exception {
        String username = opened(as("quantri.h03"));
        appointments.appoint(
                actors.of(id("quantri.h03")),
                id(username),
                units.byCode("H03.02.03", TODAY).orElseThrow().id(),
                Role.SPECIALIST,
                TODAY,
                null);

        Browser browser = administratorOfTheCity();

        assertThat(browser.get(path(username)).statusCode()).isEqualTo(200);
        assertThat(browser.post(path(username) + "/mat-khau", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(browser.post(path(username) + "/khoa", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(officials.byUsername(username).orElseThrow().active()).isTrue();
    }

    @Test
    void theRolesPageTellsWhatEachRoleMayDo() throws Exception {
        Document page = read(as("quantri.h03").get("/can-bo/quan-tri/vai-tro"));

        assertThat(page.select("tbody tr")).hasSize(Permission.values().length);
        assertThat(page.select("thead th").eachText()).contains("Thanh tra", "Văn thư");
    }

    @Test
    void anOfficialNamesASubstituteOfTheSameAgencyAndRevokes() throws Exception {
        Browser browser = as("cv3.h03.21.53");
        Map<String, String> form = new HashMap<>(Map.of(
                "nguoi", "cv4.h03.21.53",
                "uq-tu", "2019-03-04",
                "uq-den", "2019-03-08",
                "van-ban", "Phân công ngày 04/3/2019"));

        assertThat(browser.post("/can-bo/uy-quyen", form).statusCode()).isEqualTo(303);
        assertThat(read(browser.get("/can-bo/uy-quyen")).text()).contains("Tôi giao cho", "Phân công ngày 04/3/2019");
        assertThat(actors.of(id("cv4.h03.21.53")).appointments())
                .anyMatch(appointment -> id("cv3.h03.21.53").equals(appointment.onBehalfOf()));
        assertThat(read(as("cv4.h03.21.53").get("/can-bo/uy-quyen")).text()).contains("Tôi thay");

        long delegation = delegations.of(id("cv3.h03.21.53")).getFirst().id();
        assertThat(as("cv4.h03.21.53")
                        .post("/can-bo/uy-quyen/" + delegation + "/thu-hoi", Map.of())
                        .statusCode())
                .as("only the giver takes it back")
                .isEqualTo(422);
        assertThat(browser.post("/can-bo/uy-quyen/" + delegation + "/thu-hoi", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(actors.of(id("cv4.h03.21.53")).appointments())
                .noneMatch(appointment -> id("cv3.h03.21.53").equals(appointment.onBehalfOf()));
    }

    @Test
    void aSubstituteOfAnotherAgencyIsRefused() throws Exception {
        Map<String, String> form =
                Map.of("nguoi", "tp.h03.02.03", "uq-tu", "2019-03-04", "uq-den", "2019-03-08", "van-ban", "Phân công");

        assertThat(faults(as("cv3.h03.21.53").post("/can-bo/uy-quyen", form))).containsExactly("#nguoi");
    }
}
