package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.Browser;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.procedures.ProcedureFixture;

/** The return desk: finding the result by the receipt's code, and giving it to whoever may have it. */
@WebTest
class ReturnDeskPageTest {

    private static final String DESK = "/can-bo/tra-ket-qua";

    @LocalServerPort
    int port;

    @Autowired
    private Office office;

    @Autowired
    private People people;

    @Autowired
    private Reading reading;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    private Browser browser;
    private Dossier dossier;

    @BeforeEach
    void aResultWaits() throws Exception {
        clock.moveTo("2019-03-04T08:00");
        dossier = office.hasInHand(procedures.aProcedure().published());
        browser = Browser.signedIn(port, "motcua.h03.21.53");
    }

    private void finished() {
        dossier = office.does(people.specialist(), dossier, new Instruction.Submit(Outcome.GRANTED, null, null));
        dossier = office.does(people.leader(), dossier, new Instruction.Approve(Outcome.GRANTED, null));
        dossier = office.does(people.clerk(), dossier, new Instruction.Finish("12/GKS", null, null));
    }

    private Map<String, String> form(String... more) {
        Map<String, String> fields = new HashMap<>();
        fields.put("phien-ban", Integer.toString(dossier.chain().version()));
        fields.put("nguoi-nhan", "applicant");
        fields.put("manner", "COUNTER");
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private HttpResponse<String> typed(String text) throws Exception {
        return browser.get(DESK + "?ma=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private OpenedDossier now() {
        return reading.open(people.receptionist(), dossier.reference(), "kiểm thử")
                .orElseThrow();
    }

    @Test
    void whatWaitsIsListedAndFoundByANameWithoutDiacritics() throws Exception {
        finished();

        assertThat(browser.get(DESK).body()).contains(dossier.reference());
        assertThat(typed("nong van thu").body()).contains(dossier.reference());
        assertThat(typed("không ai như thế").body())
                .doesNotContain(dossier.reference())
                .contains("Không có kết quả chờ trả");
    }

    @Test
    void theCodeOpensTheDossierHoweverItWasScanned() throws Exception {
        finished();

        for (String scanned : new String[] {
            dossier.reference(),
            " " + dossier.reference().toLowerCase() + " ",
            "https://mot-cua.example/tra-cuu?ma=" + dossier.reference()
        }) {
            HttpResponse<String> answer = typed(scanned);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("location")).hasValue(DESK + "/" + dossier.reference());
        }
    }

    @Test
    void theApplicantTakesTheResult() throws Exception {
        finished();

        HttpResponse<String> answer = browser.post(DESK + "/" + dossier.reference(), form());

        assertThat(answer.headers().firstValue("location")).hasValue(DESK);
        assertThat(Jsoup.parse(browser.get(DESK).body())
                        .select(".govuk-notification-banner")
                        .text())
                .contains("Đã trả kết quả hồ sơ " + dossier.reference() + " cho Nông Văn Thử");
        assertThat(now().dossier().state()).isEqualTo(DossierState.RETURNED);
        assertThat(browser.get(DESK).body()).doesNotContain("href=\"" + DESK + "/" + dossier.reference());
    }

    @Test
    void aProxyNeedsNameAndAuthorisationAndWhatWasTypedStays() throws Exception {
        finished();

        HttpResponse<String> answer =
                browser.post(DESK + "/" + dossier.reference(), form("nguoi-nhan", "proxy", "receiverIdentity", "12"));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#receiver", "#authorisation", "#receiverIdentity")
                .allSatisfy(href ->
                        assertThat(page.getElementById(href.substring(1))).isNotNull());
        assertThat(page.getElementById("receiverIdentity").val()).isEqualTo("12");
        assertThat(now().dossier().state()).isEqualTo(DossierState.FINISHED);
    }

    @Test
    void aProxyWithAnAuthorisationTakesItAndStandsInTheHistory() throws Exception {
        finished();

        HttpResponse<String> answer = browser.post(
                DESK + "/" + dossier.reference(),
                form("nguoi-nhan", "proxy", "receiver", "Hà Thị Nhận", "authorisation", "Số 3 ngày 01/03/2019"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(reading.events(now()).getLast().facts()).contains("Hà Thị Nhận", "Số 3 ngày 01/03/2019");
    }

    @Test
    void aSecondPressIsToldThatItIsDone() throws Exception {
        finished();
        Map<String, String> press = form();
        browser.post(DESK + "/" + dossier.reference(), press);

        HttpResponse<String> again = browser.post(DESK + "/" + dossier.reference(), press);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(again.body()).select("main").text())
                .contains("đã “Trả kết quả”", "Kết quả đã được trả lúc");
    }

    @Test
    void withoutAResultTheOfficialIsToldWhenItIsDue() throws Exception {
        Document page =
                Jsoup.parse(browser.get(DESK + "/" + dossier.reference()).body());

        assertThat(page.select("main").text()).contains("Chưa trả được", "17 giờ 00 phút, ngày 11/03/2019");
        assertThat(page.select("main form[method=post][action^='" + DESK + "']"))
                .isEmpty();
    }

    @Test
    void aCodeThatIsNotThisDesksGivesHelpAndSaysNothingOfTheDossier() throws Exception {
        finished();
        Browser neighbour = Browser.signedIn(port, "motcua.h03.21.52");

        HttpResponse<String> answer = neighbour.get(DESK + "?ma=" + dossier.reference());
        HttpResponse<String> unknown = neighbour.get(DESK + "?ma=H03.21.53-990101-0001");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#ma");
        assertThat(answer.body()).doesNotContain("Nông Văn Thử");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(neighbour.get(DESK + "/" + dossier.reference()).statusCode()).isEqualTo(404);
        assertThat(neighbour.post(DESK + "/" + dossier.reference(), form()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoIsNotAtADeskIsNotLetIn() throws Exception {
        Browser specialist = Browser.signedIn(port, "cv1.h03.21.53");

        assertThat(specialist.get(DESK).statusCode()).isEqualTo(403);
    }

    @Test
    void whoHandedItInForTheApplicantIsOfferedAndTakesItByTheSameAuthorisation() throws Exception {
        Registration plain = people.aRegistration(dossier.filing().procedure());
        dossier = office.hasInHand(new Registration(
                plain.procedure(),
                plain.desk(),
                plain.agency(),
                plain.channel(),
                plain.applicant(),
                plain.subject(),
                plain.copies(),
                plain.form(),
                plain.papers(),
                new Registration.Proxy("Lý Thị Nộp Thay", "012345678", "GUQ 5 ngày 01/3/2019")));
        finished();

        assertThat(browser.get(DESK + "/" + dossier.reference()).body()).contains("Lý Thị Nộp Thay", "GUQ 5");
        HttpResponse<String> given = browser.post(DESK + "/" + dossier.reference(), form("nguoi-nhan", "named"));

        assertThat(given.statusCode()).isEqualTo(303);
        assertThat(reading.events(now()).getLast().facts())
                .contains("Lý Thị Nộp Thay", "012345678", "GUQ 5 ngày 01/3/2019");
    }
}
