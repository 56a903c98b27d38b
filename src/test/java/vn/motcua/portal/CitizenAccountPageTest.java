package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.Browser;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.dossiers.ActResult;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.ApplicantKind;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.People;
import vn.motcua.dossiers.Registration;
import vn.motcua.identity.CitizenFixture;
import vn.motcua.identity.CitizenPassword;
import vn.motcua.identity.CitizenSignedIn;
import vn.motcua.identity.Outcome;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureFixture;

/** A citizen's account from the desk to the list of who looked at the dossiers. */
@WebTest
class CitizenAccountPageTest {

    private static final String PASSWORD = CitizenFixture.PASSWORD;

    @LocalServerPort
    int port;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private CitizenFixture citizens;

    @Autowired
    private CitizenPassword passwords;

    @Autowired
    private MovableClock clock;

    private final String identity = CitizenFixture.anIdentity();

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
    }

    private Dossier filedBy(String whose, boolean accepted) {
        ProcedureCode procedure = procedures.aProcedure().published();
        Registration usual = people.aRegistration(procedure);
        Registration own = new Registration(
                procedure,
                usual.desk(),
                null,
                usual.channel(),
                new Applicant(ApplicantKind.CITIZEN, "Hoàng Văn Dân", whose, "0912345678", null, "Thôn Bản Nản"),
                null,
                1,
                Map.of(),
                List.of());
        ActResult result =
                accepted ? dossiers.receive(people.receptionist(), own) : dossiers.register(people.receptionist(), own);
        assertThat(result).isInstanceOf(ActResult.Done.class);
        return ((ActResult.Done) result).dossier();
    }

    private HttpResponse<String> activate(Browser browser, String code) throws Exception {
        return browser.post(
                "/cong-dan/kich-hoat", Map.of("so", identity, "ma", code, "moi", PASSWORD, "lai", PASSWORD));
    }

    private HttpResponse<String> signIn(Browser browser, String password) throws Exception {
        return browser.post("/cong-dan/dang-nhap", Map.of("so", identity, "mat-khau", password));
    }

    private static String leadsTo(HttpResponse<?> answer) {
        return answer.headers().firstValue("location").orElse("");
    }

    @Test
    void withTheCodeFromTheDeskACitizenChoosesAPasswordAndSeesTheirDossiers() throws Exception {
        Dossier dossier = filedBy(identity, true);
        Browser desk = Browser.signedIn(port, "motcua.h03.21.53");
        HttpResponse<String> issued =
                desk.post("/can-bo/cong-dan", Map.of("so", identity, "ten", "Hoàng Văn Dân", "da-xem", "true"));
        String code = Jsoup.parse(issued.body()).getElementById("ma-kich-hoat").text();
        Browser citizen = new Browser(port);

        HttpResponse<String> activated = activate(citizen, code.toUpperCase(Locale.ROOT) + " ");
        Document list = Jsoup.parse(citizen.get("/cong-dan").body());
        Document one = Jsoup.parse(
                citizen.get(list.selectFirst("main .mc-box a").attr("href")).body());

        assertThat(issued.headers().firstValue("cache-control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(code).matches("[a-z2-9]{4}-[a-z2-9]{4}");
        assertThat(leadsTo(activated)).isEqualTo("/cong-dan");
        assertThat(list.text()).contains("Hoàng Văn Dân", dossier.reference(), "Đã tiếp nhận", "Hẹn trả");
        assertThat(one.selectFirst("h1").text()).isEqualTo("Đã tiếp nhận");
        assertThat(one.select("main").text()).contains(dossier.reference());
    }

    @Test
    void anotherCitizensDossierIsAsIfItDidNotExist() throws Exception {
        Dossier somebodys = filedBy(CitizenFixture.anIdentity(), true);
        Browser citizen = citizens.signedIn(port, identity);

        HttpResponse<String> another = citizen.get("/cong-dan/ho-so?ma=" + somebodys.reference());
        HttpResponse<String> none = citizen.get("/cong-dan/ho-so?ma=H03.21.53-180102-9999");

        assertThat(another.statusCode()).isEqualTo(404).isEqualTo(none.statusCode());
        assertThat(Jsoup.parse(another.body()).select("main").text())
                .isEqualTo(Jsoup.parse(none.body()).select("main").text());
        assertThat(citizen.get("/cong-dan/ai-da-xem?ma=" + somebodys.reference())
                        .statusCode())
                .isEqualTo(404);
        assertThat(citizen.get("/cong-dan").body()).doesNotContain(somebodys.reference());
    }

    @Test
    void whoLookedWhenAndWhyIsToldFromBeforeTheNumberOn() throws Exception {
        Dossier waiting = filedBy(identity, false);
        Browser.signedIn(port, "motcua.h03.21.53").get("/can-bo/ho-so/" + waiting.reference());
        Dossier dossier = filedBy(identity, true);
        clock.moveTo("2019-03-04T09:41");
        Browser.signedIn(port, "thanhtra.h03").get("/can-bo/ho-so/" + dossier.reference());
        Browser citizen = citizens.signedIn(port, identity);

        Document all = Jsoup.parse(citizen.get("/cong-dan/ai-da-xem").body());
        Document one = Jsoup.parse(
                citizen.get("/cong-dan/ai-da-xem?ma=" + dossier.reference()).body());

        assertThat(all.select("main tbody tr")).hasSize(2);
        assertThat(all.select("main tbody tr").first().text())
                .contains("09:41 04/03/2019", people.of("thanhtra.h03").name(), dossier.reference());
        assertThat(all.select("main tbody tr").last().text())
                .contains(people.receptionist().name(), waiting.reference());
        assertThat(one.select("main tbody tr")).hasSize(1);
        assertThat(all.select("main .mc-timeline").text())
                .contains("Cấp mã đặt mật khẩu", people.receptionist().name(), "Chính anh/chị");
    }

    @Test
    void aCodeIsWorthOnePasswordEvenForTwoAtOnceAndNoneAfterAWeek() throws Exception {
        String code = citizens.code(identity);
        CitizenPassword.Wanted wanted = new CitizenPassword.Wanted(PASSWORD, PASSWORD);
        Callable<Outcome<CitizenSignedIn>> use = () -> passwords.activate(identity, code, wanted, "10.2.2.2");
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            assertThat(two.invokeAll(List.of(use, use)))
                    .extracting(future -> future.get() instanceof Outcome.Done)
                    .containsExactlyInAnyOrder(true, false);
        }
        String late = citizens.code(identity);
        clock.forward(Duration.ofDays(7).plusMinutes(1));

        assertThat(passwords.activate(identity, late, wanted, "10.2.2.2").refusals())
                .extracting("rule")
                .containsExactly("activation-code");
    }

    @Test
    void whoeverGuessesACodeIsStoppedEvenWithTheRightOne() throws Exception {
        String code = citizens.code(identity);
        for (int i = 0; i < 5; i++) {
            assertThat(activate(new Browser(port), "abcd-234" + (2 + i)).statusCode())
                    .isEqualTo(422);
        }

        assertThat(activate(new Browser(port), code).statusCode()).isEqualTo(429);
        clock.forward(Duration.ofMinutes(16));
        assertThat(activate(new Browser(port), code).statusCode()).isEqualTo(303);
    }

    @Test
    void aSlipInThePasswordCostsNoTryAndSaysWhatIsWrongInBothLanguages() throws Exception {
        Browser citizen = new Browser(port);
        HttpResponse<String> answer = citizen.post(
                "/cong-dan/kich-hoat?lang=en", Map.of("so", identity, "ma", "abcd-2345", "moi", "ngắn", "lai", "khác"));
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href")).containsExactly("#moi", "#lai");
        assertThat(page.select(".govuk-error-summary__list").text()).contains("at least 10 characters", "not the same");
        assertThat(page.getElementById("moi").val()).isEmpty();
    }

    @Test
    void aForgottenPasswordIsReplacedAtTheDeskAndOldSessionsEnd() throws Exception {
        Browser before = citizens.signedIn(port, identity);
        String code = citizens.code(identity);
        assertThat(before.get("/cong-dan").statusCode()).isEqualTo(200);

        Browser after = new Browser(port);
        HttpResponse<String> activated = after.post(
                "/cong-dan/kich-hoat",
                Map.of("so", identity, "ma", code, "moi", "mùa xuân năm 2019", "lai", "mùa xuân năm 2019"));

        assertThat(activated.statusCode()).isEqualTo(303);
        assertThat(leadsTo(before.get("/cong-dan"))).startsWith("/cong-dan/dang-nhap?tiep=");
        assertThat(signIn(new Browser(port), PASSWORD).statusCode()).isEqualTo(401);
        assertThat(signIn(new Browser(port), "mùa xuân năm 2019").statusCode()).isEqualTo(303);
    }

    @Test
    void whoKnowsTheOldPasswordChangesItAndOtherSessionsEnd() throws Exception {
        Browser here = citizens.signedIn(port, identity);
        Browser elsewhere = new Browser(port);
        signIn(elsewhere, PASSWORD);

        HttpResponse<String> wrong = here.post(
                "/cong-dan/tai-khoan", Map.of("cu", "sai", "moi", "mùa xuân năm 2019", "lai", "mùa xuân năm 2019"));
        HttpResponse<String> right = here.post(
                "/cong-dan/tai-khoan", Map.of("cu", PASSWORD, "moi", "mùa xuân năm 2019", "lai", "mùa xuân năm 2019"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(leadsTo(right)).isEqualTo("/cong-dan/tai-khoan?xong=true");
        assertThat(here.get("/cong-dan").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/cong-dan").statusCode()).isEqualTo(303);
    }

    @Test
    void aNumberWithoutAccountAndAWrongPasswordGetTheSameAnswer() throws Exception {
        citizens.with(identity);

        HttpResponse<String> wrong = signIn(new Browser(port), "sai mật khẩu rồi");
        HttpResponse<String> none = new Browser(port)
                .post("/cong-dan/dang-nhap", Map.of("so", CitizenFixture.anIdentity(), "mat-khau", PASSWORD));

        assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(none.statusCode());
        assertThat(Jsoup.parse(wrong.body()).select("main").text())
                .isEqualTo(Jsoup.parse(none.body()).select("main").text());
    }

    @Test
    void afterTheSignInOneIsWhereOneWantedToBeAndAfterTheSignOutNowhere() throws Exception {
        citizens.with(identity);
        Browser citizen = new Browser(port);
        HttpResponse<String> signedIn = citizen.post(
                "/cong-dan/dang-nhap", Map.of("so", identity, "mat-khau", PASSWORD, "tiep", "/cong-dan/ai-da-xem"));
        HttpResponse<String> elsewhere = new Browser(port)
                .post("/cong-dan/dang-nhap", Map.of("so", identity, "mat-khau", PASSWORD, "tiep", "//evil.example"));

        assertThat(leadsTo(signedIn)).isEqualTo("/cong-dan/ai-da-xem");
        assertThat(leadsTo(elsewhere)).isEqualTo("/cong-dan");
        assertThat(leadsTo(citizen.post("/dang-xuat", Map.of()))).isEqualTo("/");
        assertThat(citizen.get("/cong-dan").statusCode()).isEqualTo(303);
    }

    @Test
    void theDeskOpensNoAccountForAPaperThatItHasNotSeenOrANumberThatIsNone() throws Exception {
        Browser desk = Browser.signedIn(port, "motcua.h03.21.53");

        HttpResponse<String> unseen = desk.post("/can-bo/cong-dan", Map.of("so", identity, "ten", "Hoàng Văn Dân"));
        HttpResponse<String> none = desk.post("/can-bo/cong-dan", Map.of("so", "12345", "ten", " ", "da-xem", "true"));

        assertThat(unseen.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(unseen.body())
                        .select(".govuk-error-summary__list a")
                        .eachAttr("href"))
                .containsExactly("#da-xem");
        assertThat(Jsoup.parse(none.body())
                        .select(".govuk-error-summary__list a")
                        .eachAttr("href"))
                .containsExactly("#so", "#ten");
    }

    @Test
    void anOfficialWhoComesToACitizensPageIsToldWhatToDo() throws Exception {
        HttpResponse<String> answer = Browser.signedIn(port, "ld1.h03").get("/cong-dan");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("đăng nhập bằng tài khoản công dân");
    }

    @Test
    void whatNoDeviceHasSignedOpensNothing() throws Exception {
        Browser citizen = citizens.signedIn(port, identity);
        for (String answer : List.of("", "{}", "[", "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\"}")) {
            HttpResponse<String> signIn = new Browser(port).post("/cong-dan/dang-nhap/khoa", Map.of("khoa", answer));
            HttpResponse<String> keep =
                    citizen.post("/cong-dan/khoa", Map.of("khoa", answer, "ten-khoa", "Điện thoại"));
            assertThat(signIn.statusCode()).as(answer).isEqualTo(422);
            assertThat(keep.statusCode()).as(answer).isEqualTo(422);
            assertThat(signIn.headers().allValues("set-cookie"))
                    .noneMatch(cookie -> cookie.startsWith("motcua-session"));
        }
        assertThat(Jsoup.parse(citizen.get("/cong-dan/tai-khoan").body()).getElementById("cac-khoa"))
                .isNull();
    }
}
