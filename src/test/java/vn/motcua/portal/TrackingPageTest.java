package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
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
import vn.motcua.dossiers.ActResult;
import vn.motcua.dossiers.Defect;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Instruction;
import vn.motcua.dossiers.Outcome;
import vn.motcua.dossiers.People;
import vn.motcua.dossiers.ReturnManner;
import vn.motcua.identity.Actor;
import vn.motcua.procedures.ProcedureFixture;

/** What a citizen sees of their dossier, and what a guesser does not. */
@WebTest
class TrackingPageTest {

    @LocalServerPort
    int port;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    private Browser browser;
    private Dossier dossier;

    @BeforeEach
    void filed() {
        clock.moveTo("2019-03-04T08:00");
        browser = new Browser(port);
        dossier = done(dossiers.receive(
                people.receptionist(),
                people.aRegistration(procedures.aProcedure().published())));
    }

    private static Dossier done(ActResult result) {
        assertThat(result).isInstanceOf(ActResult.Done.class);
        return ((ActResult.Done) result).dossier();
    }

    private void act(Actor who, Instruction instruction) {
        dossier =
                done(dossiers.perform(who, dossier.reference(), dossier.chain().version(), instruction));
    }

    private HttpResponse<String> look(String number, String digits) throws Exception {
        return browser.post("/tra-cuu", Map.of("ma", number, "so", digits));
    }

    private Document seen() throws Exception {
        HttpResponse<String> answer = look(dossier.reference(), "0123");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void theEndOfThePhoneOrOfTheIdentityNumberOpensIt() throws Exception {
        assertThat(look(dossier.reference(), "0123").statusCode()).isEqualTo(200);
        assertThat(look(" " + dossier.reference().toLowerCase(Locale.ROOT), "56 78")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void itSaysWhatHappenedAndWhenTheResultIsDueWithoutAnyName() throws Exception {
        act(people.receptionist(), new Instruction.HandOver(null, null));
        act(people.specialist(), new Instruction.Take(null));
        act(people.specialist(), new Instruction.Verify("Gọi ông Nông Văn Thử theo số 0912345678", null));

        Document page = seen();

        assertThat(page.selectFirst("h1").text()).isEqualTo("Đang giải quyết");
        assertThat(page.text()).contains("17 giờ 00 phút, ngày 11/03/2019", "Phường Đức Xuân".substring(7));
        assertThat(page.select(".mc-timeline li").eachText())
                .hasSize(4)
                .first()
                .asString()
                .contains("Cán bộ bắt đầu xem xét hồ sơ");
        assertThat(page.text())
                .doesNotContain(
                        "Nông Văn Thử",
                        "0912345678",
                        "006090000123",
                        people.specialist().name(),
                        people.receptionist().name());
    }

    @Test
    void whatIsMissingIsListedWithThePlaceToBringItAndThePauseIsExplained() throws Exception {
        act(people.receptionist(), new Instruction.HandOver(null, null));
        act(people.specialist(), new Instruction.Take(null));
        act(
                people.specialist(),
                new Instruction.RequestSupplement(
                        List.of(
                                new Defect("Tờ khai", Defect.Kind.WRONG, "Ghi lại ngày sinh"),
                                new Defect("Giấy chứng sinh", Defect.Kind.MISSING, "Nộp bản chính")),
                        "Thiếu giấy tờ",
                        null));

        Document page = seen();

        assertThat(page.select(".mc-box--next li").eachText())
                .containsExactly(
                        "Tờ khai: chưa đúng, chưa chính xác. Ghi lại ngày sinh",
                        "Giấy chứng sinh: còn thiếu. Nộp bản chính");
        assertThat(page.selectFirst(".mc-box--next").text()).contains("07:30–11:30, 13:30–17:00", "thứ Hai 04/03/2019");
        assertThat(page.text()).contains("Khi nộp đủ, thời hạn tính lại từ đầu");
    }

    @Test
    void whatIsToBePaidIsSaid() throws Exception {
        act(people.receptionist(), new Instruction.HandOver(null, null));
        act(people.specialist(), new Instruction.Take(null));
        act(people.specialist(), new Instruction.OpenObligation("Lệ phí trước bạ", 1_200_000, null));

        assertThat(seen().select(".mc-box--next li").eachText()).containsExactly("Lệ phí trước bạ: 1.200.000 đồng");
    }

    @Test
    void aFinishedDossierInvitesToTheDeskAndAReturnedOneHasNothingLeftToDo() throws Exception {
        act(people.receptionist(), new Instruction.HandOver(null, null));
        act(people.specialist(), new Instruction.Take(null));
        act(people.specialist(), new Instruction.Submit(Outcome.GRANTED, null, null));
        act(people.leader(), new Instruction.Approve(Outcome.GRANTED, null));
        act(people.clerk(), new Instruction.Finish(null, null, null));
        Document ready = seen();
        act(people.receptionist(), new Instruction.ReturnResult("Nông Văn Thử", null, null, ReturnManner.COUNTER));

        assertThat(ready.selectFirst("h1").text()).isEqualTo("Đã có kết quả, mời đến nhận");
        assertThat(ready.selectFirst(".mc-box--next").text()).contains("Mang Giấy tiếp nhận");
        assertThat(ready.text()).contains("có kết quả đúng hẹn");
        assertThat(seen().text()).contains("Không còn việc gì phải làm.").doesNotContain("Nông Văn Thử");
    }

    @Test
    void aDossierThatIsLateSaysSo() throws Exception {
        act(people.receptionist(), new Instruction.HandOver(null, null));
        clock.moveTo("2019-03-13T09:00");

        assertThat(seen().text()).contains("quá hạn 1 ngày", "xin lỗi anh/chị");
    }

    @Test
    void aWrongNumberAndWrongDigitsGetTheSameAnswer() throws Exception {
        HttpResponse<String> wrongDigits = look(dossier.reference(), "9999");
        HttpResponse<String> noSuch = look("H03.21.53-190304-8888", "0123");

        assertThat(wrongDigits.statusCode()).isEqualTo(404).isEqualTo(noSuch.statusCode());
        assertThat(withoutWhatWasTyped(wrongDigits)).isEqualTo(withoutWhatWasTyped(noSuch));
        assertThat(wrongDigits.body()).doesNotContain("9999");
    }

    private String withoutWhatWasTyped(HttpResponse<String> answer) {
        Document page = Jsoup.parse(answer.body());
        page.select("input").forEach(input -> input.removeAttr("value"));
        return page.outerHtml();
    }

    @Test
    void whoeverGuessesAtOneNumberIsStoppedAndLearnsNothingEvenByTheRightDigits() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(look(dossier.reference(), "900" + i).statusCode()).isEqualTo(404);
        }

        HttpResponse<String> right = look(dossier.reference(), "0123");

        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.headers().firstValue("retry-after")).isPresent();
        assertThat(right.body()).contains("Đã tra cứu sai nhiều lần");
    }

    @Test
    void theSquareCodeOfTheReceiptFillsInTheNumberButDigitsInTheAddressAreIgnored() throws Exception {
        Document page = Jsoup.parse(
                browser.get("/tra-cuu?ma=" + dossier.reference() + "&so=0123").body());

        assertThat(page.getElementById("ma").val()).isEqualTo(dossier.reference());
        assertThat(page.getElementById("so").val()).isEmpty();
        assertThat(page.selectFirst("form[action=/tra-cuu]").attr("method")).isEqualTo("post");
        assertThat(page.text()).doesNotContain("Đã tiếp nhận");
    }

    @Test
    void whatIsMissingIsNamedAtItsFieldAndTheNumberIsKept() throws Exception {
        HttpResponse<String> answer = look(dossier.reference(), "12");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href")).containsExactly("#so");
        assertThat(page.getElementById("ma").val()).isEqualTo(dossier.reference());
    }

    @Test
    void theFirstPageAsksForBothAtOnceAndFindsProceduresByWhatPeopleWant() throws Exception {
        Document page = Jsoup.parse(browser.get("/").body());

        assertThat(page.select("form[action=/tra-cuu][method=post] input[id=ma], form[action=/tra-cuu] input[id=so]"))
                .hasSize(2);
        assertThat(page.select("a[href^=/thu-tuc?q=]")).hasSizeGreaterThan(4);
    }
}
