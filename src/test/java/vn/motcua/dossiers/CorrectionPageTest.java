package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.Browser;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureFixture;
import vn.motcua.procedures.StatedTerm;

/** Correcting a mistake of the intake: shown before it is saved; the old receipt stays. */
@WebTest
class CorrectionPageTest {

    @LocalServerPort
    int port;

    @Autowired
    private Office office;

    @Autowired
    private People people;

    @Autowired
    private Reading reading;

    @Autowired
    private IntakeCorrections corrections;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DataSource source;

    private Browser browser;
    private Dossier dossier;
    private String path;

    @BeforeEach
    void aDossierWithAMistake() throws Exception {
        clock.moveTo("2019-03-04T08:00");
        dossier = office.receives(procedures.aProcedure().published());
        path = "/can-bo/ho-so/" + dossier.reference() + "/dinh-chinh";
        browser = Browser.signedIn(port, "motcua.h03.21.53");
    }

    private static Map<String, String> fieldsOf(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        Document page = Jsoup.parse(body);
        for (Element field : page.select("main form[method=post] input, main form[method=post] textarea")) {
            fields.put(field.attr("name"), field.val());
        }
        fields.put(
                "applicant.kind",
                page.select("#applicant\\.kind option[selected]").val());
        fields.remove("_csrf");
        return fields;
    }

    private OpenedDossier now() {
        return reading.open(people.receptionist(), dossier.reference(), "kiểm thử")
                .orElseThrow();
    }

    private HttpResponse<String> shown(Map<String, String> fields) throws Exception {
        fields.put("viec", "xem");
        return browser.post(path, fields);
    }

    private HttpResponse<String> saved(Map<String, String> fields) throws Exception {
        Map<String, String> seen = fieldsOf(shown(fields).body());
        seen.put("viec", "luu");
        return browser.post(path, seen);
    }

    @Test
    void theFormHoldsWhatIsKeptAndAnUnchangedOneIsNotSaved() throws Exception {
        Map<String, String> fields = fieldsOf(browser.get(path).body());
        assertThat(fields).containsEntry("applicant.name", "Nông Văn Thử").containsEntry("applicant.kind", "CITIZEN");
        fields.put("reason", "Kiểm tra");

        assertThat(Jsoup.parse(shown(fields).body())
                        .select(".govuk-error-summary")
                        .text())
                .contains("Chưa có gì thay đổi");
    }

    @Test
    void theChangesAreShownBeforeAnythingIsSaved() throws Exception {
        Map<String, String> fields = fieldsOf(browser.get(path).body());
        fields.put("applicant.name", "Nông Văn Thứ");
        fields.put("reason", "Gõ sai dấu");

        Document page = Jsoup.parse(shown(fields).body());

        assertThat(page.select(".mc-box tbody tr")).hasSize(1);
        assertThat(page.select(".mc-box tbody").text()).contains("Người nộp", "Nông Văn Thử", "Nông Văn Thứ");
        assertThat(now().dossier().chain().version()).isEqualTo(dossier.chain().version());
    }

    @Test
    void aCorrectionGivesANewReceiptAndTheOldOneStays() throws Exception {
        Map<String, String> fields = fieldsOf(browser.get(path).body());
        fields.put("applicant.name", "Nông Văn Thứ");
        fields.put("applicant.identity", "006 090 000 124");
        fields.put("reason", "Gõ sai");

        HttpResponse<String> answer = saved(fields);

        assertThat(answer.headers().firstValue("location")).hasValue("/can-bo/tiep-nhan/xong/" + dossier.reference());
        assertThat(now().dossier().applicant().identity()).isEqualTo("006090000124");
        assertThat(corrections.receipts(now()))
                .extracting(given -> given.receipt().applicant().name())
                .containsExactly("Nông Văn Thử", "Nông Văn Thứ");
        assertThat(Jsoup.parse(browser.get(path).body()).select("main").text()).contains("Đã thay", "Đang dùng");
        assertThat(browser.get("/can-bo/ho-so/" + dossier.reference() + "/giay/giay-tiep-nhan.pdf?lan=1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(new HistoryVerification(source).verify(events -> {}).brokenAt())
                .isEmpty();
    }

    @Test
    void whatIsTypedAfterTheChangesWereShownIsShownFirst() throws Exception {
        Map<String, String> fields = fieldsOf(browser.get(path).body());
        fields.put("applicant.name", "Nông Văn Thứ");
        fields.put("reason", "Gõ sai");
        Map<String, String> seen = fieldsOf(shown(fields).body());
        seen.put("copies", "3");
        seen.put("viec", "luu");

        HttpResponse<String> answer = browser.post(path, seen);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select(".mc-box tbody").text()).contains("Số bộ hồ sơ");
        assertThat(now().dossier().filing().copies()).isEqualTo(1);
    }

    @Test
    void anotherProcedureBringsItsOwnTermCountedFromTheAcceptance() throws Exception {
        ProcedureCode right =
                procedures.aProcedure().within(2, StatedTerm.Unit.WORKING_DAYS).published();
        Map<String, String> fields = fieldsOf(browser.get(path).body());
        fields.put("procedure", right.value());
        fields.put("reason", "Chọn nhầm thủ tục");
        clock.moveTo("2019-03-04T10:00");

        assertThat(Jsoup.parse(shown(fields).body()).select(".mc-box tbody").text())
                .contains("2 ngày làm việc", "ngày 06/03/2019");
        assertThat(saved(fields).statusCode()).isEqualTo(303);

        assertThat(now().dossier().filing().procedure()).isEqualTo(right);
        assertThat(corrections.receipts(now()).getLast().receipt().dueAt())
                .isEqualTo(now().dossier().times().dueAt());
    }

    @Test
    void theProcedureStaysOnceTheDossierIsHandedOver() throws Exception {
        office.does(people.receptionist(), dossier, new Instruction.HandOver(null, null));
        Map<String, String> fields = fieldsOf(browser.get(path).body());
        fields.put("procedure", procedures.aProcedure().published().value());
        fields.put("reason", "Chọn nhầm");

        HttpResponse<String> answer = shown(fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary").text())
                .contains("đã chuyển cơ quan giải quyết");
    }

    @Test
    void aProcedureThatDoesNotExistIsRefusedBesideItsField() throws Exception {
        Map<String, String> fields = fieldsOf(browser.get(path).body());
        fields.put("procedure", "9.999999");
        fields.put("reason", "Chọn nhầm");

        assertThat(Jsoup.parse(shown(fields).body())
                        .select(".govuk-error-summary a")
                        .eachAttr("href"))
                .containsExactly("#procedure");
    }

    @Test
    void everyFaultIsNamedAtItsField() throws Exception {
        Map<String, String> fields = fieldsOf(browser.get(path).body());
        fields.put("applicant.name", "");
        fields.put("applicant.phone", "0");
        fields.put("copies", "0");
        fields.put("reason", "");

        Document page = Jsoup.parse(shown(fields).body());

        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#applicant.name", "#applicant.phone", "#copies", "#reason")
                .allSatisfy(href ->
                        assertThat(page.getElementById(href.substring(1))).isNotNull());
    }

    @Test
    void whoActedInBetweenIsNamed() throws Exception {
        Map<String, String> fields = fieldsOf(browser.get(path).body());
        fields.put("applicant.name", "Nông Văn Thứ");
        fields.put("reason", "Gõ sai");
        Map<String, String> seen = fieldsOf(shown(fields).body());
        office.does(people.receptionist(), dossier, new Instruction.HandOver(null, null));
        seen.put("viec", "luu");

        HttpResponse<String> answer = browser.post(path, seen);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("đã “Chuyển cơ quan giải quyết”");
    }

    @Test
    void onlyTheDeskThatReceivedItMayCorrectIt() throws Exception {
        Browser neighbour = Browser.signedIn(port, "motcua.h03.21.52");
        Browser specialist = Browser.signedIn(port, "cv1.h03.21.53");

        assertThat(neighbour.get(path).statusCode()).isEqualTo(404);
        assertThat(neighbour.post(path, Map.of("viec", "luu")).statusCode()).isEqualTo(404);
        assertThat(specialist.get(path).statusCode()).isEqualTo(403);
    }
}
