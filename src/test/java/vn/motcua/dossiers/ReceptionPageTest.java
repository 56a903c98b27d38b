package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.Browser;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.files.Archive;
import vn.motcua.organisation.Tier;
import vn.motcua.procedures.ProcedureFixture;

/** Reception at the counter, as an official without JavaScript meets it. */
@WebTest
class ReceptionPageTest {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.ISO_8859_1);

    @LocalServerPort
    int port;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private Reading reading;

    @Autowired
    private Attachments attachments;

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DataSource source;

    private Browser browser;
    private String code;
    private String path;

    @BeforeEach
    void atTheCounter() throws Exception {
        clock.moveTo("2019-03-04T08:00");
        code = procedures.aProcedure().published().value();
        path = "/can-bo/tiep-nhan/" + code;
        browser = Browser.signedIn(port, "motcua.h03.21.53");
    }

    @AfterEach
    void backToMonday() {
        clock.moveTo("2019-03-04T08:00");
    }

    /** The form as the page offers it, with the name and number of a citizen and every paper ticked. */
    private Map<String, String> filledIn() throws Exception {
        Map<String, String> fields = new LinkedHashMap<>();
        Document page = Jsoup.parse(browser.get(path).body());
        for (Element field : page.select("main form[method=post] input, main form[method=post] textarea")) {
            boolean choice = List.of("checkbox", "radio").contains(field.attr("type"));
            if ((!choice || field.hasAttr("checked")) && !field.attr("type").equals("file")) {
                fields.put(field.attr("name"), field.val());
            }
        }
        fields.remove("_csrf");
        fields.put("applicant.name", "Nông Thị Quầy");
        fields.put("applicant.identity", "006190000777");
        fields.put("giay.0", "on");
        fields.put("viec", "tiep-nhan");
        return fields;
    }

    private OpenedDossier opened(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        String location = answer.headers().firstValue("location").orElseThrow();
        String reference = location.substring(location.lastIndexOf('/') + 1);
        return reading.open(people.receptionist(), reference, "kiểm thử").orElseThrow();
    }

    private long dossiersOfThisProcedure() {
        return JdbcClient.create(source)
                .sql("select count(*) from dossiers.dossier where procedure_code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    @Test
    void aProcedureIsFoundByItsCodeAndWithoutDiacritics() throws Exception {
        Document byCode = Jsoup.parse(browser.get("/can-bo/tiep-nhan?q=" + code).body());
        Document byWords = Jsoup.parse(
                browser.get("/can-bo/tiep-nhan?q=thu+tuc+thu+" + code).body());

        assertThat(byCode.select("main table a").eachAttr("href")).anyMatch(href -> href.startsWith(path + "?"));
        assertThat(byWords.select("main table a").eachAttr("href")).anyMatch(href -> href.startsWith(path + "?"));
    }

    @Test
    void aDossierIsAcceptedWithItsNumberAndItsDueTimeInWords() throws Exception {
        Document form = Jsoup.parse(browser.get(path).body());
        assertThat(form.select(".mc-box").text()).contains("17 giờ 00 phút, ngày 11/03/2019");

        HttpResponse<String> answer = browser.post(path, filledIn());

        Dossier dossier = opened(answer).dossier();
        assertThat(dossier.state()).isEqualTo(DossierState.ACCEPTED);
        Document done =
                Jsoup.parse(browser.get(answer.headers().firstValue("location").orElseThrow())
                        .body());
        assertThat(done.selectFirst("h1").text()).isEqualTo(dossier.reference()).matches("H03\\.21\\.53-190304-\\d{4}");
        assertThat(done.select("main").text()).contains("17 giờ 00 phút, ngày 11/03/2019");
        assertThat(done.select("a[href$=giay-tiep-nhan.pdf]")).hasSize(1);
        assertThat(done.select("main a[href^='/can-bo/tiep-nhan?']")).isNotEmpty();
    }

    @Test
    void oneButtonHandsItOverAndASecondPressChangesNothing() throws Exception {
        String reference = opened(browser.post(path, filledIn())).dossier().reference();
        Document done =
                Jsoup.parse(browser.get("/can-bo/tiep-nhan/xong/" + reference).body());
        Map<String, String> press =
                Map.of("phien-ban", done.selectFirst("input[name=phien-ban]").val());

        assertThat(browser.post("/can-bo/tiep-nhan/xong/" + reference + "/chuyen", press)
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> again = browser.post("/can-bo/tiep-nhan/xong/" + reference + "/chuyen", press);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(again.body()).select(".govuk-error-summary").text())
                .contains("đã “Chuyển cơ quan giải quyết”");
        assertThat(reading.open(people.receptionist(), reference, "kiểm thử")
                        .orElseThrow()
                        .dossier()
                        .state())
                .isEqualTo(DossierState.IN_PROGRESS);
    }

    @Test
    void aFormThatIsSentTwiceMakesOneDossier() throws Exception {
        Map<String, String> form = filledIn();

        String first = browser.post(path, form).headers().firstValue("location").orElseThrow();
        String second =
                browser.post(path, form).headers().firstValue("location").orElseThrow();

        assertThat(second).isEqualTo(first);
        assertThat(dossiersOfThisProcedure()).isEqualTo(1);
    }

    @Test
    void aPageThatWasUsedUpTakesNoOtherDossier() throws Exception {
        Map<String, String> form = filledIn();
        browser.post(path, form);
        form.put("applicant.name", "Người Khác");

        HttpResponse<String> answer = browser.post(path, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(dossiersOfThisProcedure()).isEqualTo(1);
    }

    @Test
    void everyFaultIsNamedAtItsFieldAndWhatWasTypedStays() throws Exception {
        Map<String, String> form = filledIn();
        form.put("applicant.name", "");
        form.put("applicant.identity", "12345");
        form.put("applicant.phone", "không có");
        form.put("applicant.email", "sai");
        form.put("copies", "nhiều");
        form.put("giay.0.chinh", "một");
        form.put("proxy.name", "Hà Văn Thay");
        form.put("applicant.address", "Tổ 5 <b>Đức Xuân</b>");

        HttpResponse<String> answer = browser.post(path, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.title()).startsWith("Lỗi");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .contains("#applicant.name", "#applicant.identity", "#applicant.phone", "#applicant.email")
                .contains("#copies", "#papers", "#proxy.authorisation")
                .allSatisfy(href ->
                        assertThat(page.getElementById(href.substring(1))).isNotNull());
        assertThat(page.getElementById("applicant.phone").val()).isEqualTo("không có");
        assertThat(page.getElementById("applicant.address").val()).isEqualTo("Tổ 5 <b>Đức Xuân</b>");
        assertThat(page.getElementById("giay.0").hasAttr("checked")).isTrue();
        assertThat(dossiersOfThisProcedure()).isZero();
    }

    @Test
    void aPaperThatIsNotTickedMustBeSaidNotToBeNeeded() throws Exception {
        Map<String, String> form = filledIn();
        form.remove("giay.0");

        form.put("applicant.name", "");
        HttpResponse<String> answer = browser.post(path, form);
        assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#applicant.name", "#papers-complete");
        form.put("applicant.name", "Nông Thị Quầy");
        form.put("papers-complete", "on");

        assertThat(browser.post(path, form).statusCode()).isEqualTo(303);
    }

    @Test
    void whatIsKnownOfAPersonIsOfferedWithinWhatTheDeskMaySeeOnly() throws Exception {
        Map<String, String> first = filledIn();
        first.put("applicant.identity", "006085000999");
        first.put("applicant.name", "Triệu Văn Đã Biết");
        first.put("applicant.address", "Tổ 2, phường Đức Xuân");
        assertThat(browser.post(path, first).statusCode()).isEqualTo(303);
        Map<String, String> next = filledIn();
        next.put("applicant.identity", first.get("applicant.identity"));
        next.put("applicant.name", "");
        next.put("viec", "lay-thong-tin");

        Document same = Jsoup.parse(browser.post(path, next).body());
        Browser neighbour = Browser.signedIn(port, "motcua.h03.21.52");
        next.put("bo-phan", "H03.21.52.MC");
        Document other = Jsoup.parse(neighbour.post(path, next).body());

        assertThat(same.getElementById("applicant.name").val()).isEqualTo("Triệu Văn Đã Biết");
        assertThat(same.getElementById("applicant.address").val()).isEqualTo("Tổ 2, phường Đức Xuân");
        assertThat(other.getElementById("applicant.name").val()).isEmpty();
        assertThat(other.text()).doesNotContain("Triệu Văn Đã Biết");
    }

    @Test
    void aProxyShowsAnAuthorisationAndStandsInTheHistory() throws Exception {
        Map<String, String> form = filledIn();
        form.put("proxy.name", "Hà Văn Thay");
        assertThat(Jsoup.parse(browser.post(path, form).body())
                        .select(".govuk-error-summary a")
                        .eachAttr("href"))
                .containsExactly("#proxy.authorisation");
        form.put("proxy.authorisation", "Số 12/2019 ngày 01/03/2019");

        OpenedDossier opened = opened(browser.post(path, form));

        assertThat(reading.events(opened).getFirst().facts()).contains("Hà Văn Thay", "Số 12/2019");
    }

    @Test
    void aRefusalNeedsItsReasonAndGivesItsPaper() throws Exception {
        Map<String, String> form = filledIn();
        form.put("viec", "tu-choi");
        assertThat(Jsoup.parse(browser.post(path, form).body())
                        .select(".govuk-error-summary a")
                        .eachAttr("href"))
                .containsExactly("#reason");
        assertThat(dossiersOfThisProcedure()).isZero();
        form.put("reason", "Không thuộc thẩm quyền");

        HttpResponse<String> answer = browser.post(path, form);

        assertThat(opened(answer).dossier().state()).isEqualTo(DossierState.NOT_ACCEPTED);
        assertThat(Jsoup.parse(browser.get(
                                        answer.headers().firstValue("location").orElseThrow())
                                .body())
                        .select("a[href$=phieu-tu-choi.pdf]"))
                .hasSize(1);
    }

    @Test
    void whatIsNotCompleteIsRegisteredAndGuidedOnTheDossierPage() throws Exception {
        Map<String, String> form = filledIn();
        form.remove("giay.0");
        form.put("viec", "dang-ky");

        HttpResponse<String> answer = browser.post(path, form);

        assertThat(answer.headers().firstValue("location").orElseThrow()).startsWith("/can-bo/ho-so/DK-");
        assertThat(opened(answer).dossier().state()).isEqualTo(DossierState.REGISTERED);
    }

    @Test
    void aFileIsNotChosenTwiceAfterAnErrorAndComesIntoTheDossier() throws Exception {
        Map<String, String> form = filledIn();
        form.put("applicant.name", "");
        Document page = Jsoup.parse(
                browser.upload(path, form, "tep", "giấy khai sinh.pdf", PDF).body());
        assertThat(page.select("input[name=tep-giu]")).hasSize(1);
        form.put("applicant.name", "Nông Thị Quầy");
        form.put("tep-co", "1");
        form.put("tep-giu", "1");

        OpenedDossier opened = opened(browser.post(path, form));

        assertThat(attachments.of(people.receptionist(), opened).attachments())
                .extracting(Attachment::name)
                .containsExactly("giấy khai sinh.pdf");
        assertThat(new HistoryVerification(source).verify(events -> {}).brokenAt())
                .isEmpty();
        HttpResponse<String> download =
                browser.get("/can-bo/ho-so/" + opened.dossier().reference() + "/tep/1");
        assertThat(download.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment")
                .contains("filename*=UTF-8''gi%E1%BA%A5y%20khai%20sinh.pdf");
        assertThat(download.headers().firstValue("content-type")).hasValue("application/pdf");
        assertThat(download.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    }

    @Test
    void aPageAmongTheFilesIsRefusedAndNothingIsTakenIn() throws Exception {
        HttpResponse<String> answer = browser.upload(
                path, filledIn(), "tep", "a.pdf", "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).getElementById("tep-error").text())
                .contains("Chỉ nhận tệp PDF");
        assertThat(dossiersOfThisProcedure()).isZero();
    }

    @Test
    void aTooLargeFileIsRefusedBesideItsField() throws Exception {
        byte[] large = new byte[(int) Archive.LARGEST + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        HttpResponse<String> answer = browser.upload(path, filledIn(), "tep", "a.pdf", large);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).getElementById("tep-error").text())
                .contains("20 MB");
    }

    @Test
    void aProcedureOfAnotherTierIsNotReceivedHere() throws Exception {
        procedures.aProcedure().ofTier(Tier.DISTRICT).published();

        HttpResponse<String> answer = browser.get("/can-bo/tiep-nhan/7.900001");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary").text())
                .contains("không tiếp nhận tại bộ phận một cửa của anh/chị");
        assertThat(browser.post("/can-bo/tiep-nhan/7.900001", filledIn()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDeskOfAnotherWardCannotBeChosen() throws Exception {
        Map<String, String> form = filledIn();
        form.put("bo-phan", "H03.21.52.MC");

        assertThat(browser.post(path, form).statusCode()).isEqualTo(404);
        assertThat(dossiersOfThisProcedure()).isZero();
    }

    @Test
    void whoIsNotAtADeskIsNotLetIn() throws Exception {
        Browser specialist = Browser.signedIn(port, "cv1.h03.21.53");

        assertThat(specialist.get(path).statusCode()).isEqualTo(403);
        assertThat(specialist.post(path, Map.of("viec", "tiep-nhan")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void sinceDecree118TheSolvingAgencyMayBeAnotherOne() throws Exception {
        assertThat(Jsoup.parse(browser.get(path).body()).getElementById("agency"))
                .isNull();
        clock.moveTo("2025-07-02T08:00");
        Map<String, String> form = filledIn();
        form.put("agency", "H03.21.52");

        Dossier dossier = opened(browser.post(path, form)).dossier();

        assertThat(dossier.filing().agency()).isEqualTo(people.unit("H03.21.52"));
        assertThat(dossier.filing().receivingAgency()).isEqualTo(people.unit("H03.21.53"));
    }

    @Test
    void whatTheDeskReceivesOftenComesFirst() throws Exception {
        for (int i = 0; i < 12; i++) {
            Map<String, String> form = filledIn();
            assertThat(browser.post(path, form).statusCode()).isEqualTo(303);
        }

        Document page = Jsoup.parse(browser.get("/can-bo/tiep-nhan").body());

        assertThat(page.select("main .govuk-list a").eachAttr("href")).anyMatch(href -> href.startsWith(path + "?"));
    }

    @Test
    void everyFieldHasALabelAndNoIdentifierComesTwice() throws Exception {
        Document page = Jsoup.parse(browser.get(path).body());

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("main input:not([type=hidden]), main select, main textarea"))
                .allSatisfy(field -> assertThat(field.hasAttr("aria-label")
                                || page.select("label[for='" + field.id() + "']")
                                                .size()
                                        == 1)
                        .as(field.outerHtml())
                        .isTrue());
        assertThat(page.select("style, [style], script:not([src]), [onclick]")).isEmpty();
    }
}
