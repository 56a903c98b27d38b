package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
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
import vn.motcua.procedures.ProcedureFixture;
import vn.motcua.procedures.StatedTerm;

/** Every act through its form: what is asked, what happens, what is refused and kept, who is overtaken, who is shut out. */
@WebTest
class ActPageTest {

    private static final String DESK = "motcua.h03.21.53";
    private static final String SPECIALIST = "cv1.h03.21.53";
    private static final String LEADER = "ld1.h03.21.53";
    private static final String CLERK = "vt.h03.21.53";

    @LocalServerPort
    int port;

    @Autowired
    private Office office;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private DossierStore store;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
    }

    private Browser as(String username) throws Exception {
        return Browser.signedIn(port, username);
    }

    private static Document page(Browser browser, Dossier dossier) throws Exception {
        HttpResponse<String> answer = browser.get("/can-bo/ho-so/" + dossier.reference());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** Fills in the form of the act as it stands on its page, and sends it. */
    private HttpResponse<String> send(Browser browser, Dossier dossier, String act, Map<String, String> typed)
            throws Exception {
        return send(browser, dossier, act, "", typed);
    }

    private HttpResponse<String> send(
            Browser browser, Dossier dossier, String act, String part, Map<String, String> typed) throws Exception {
        String address = "/can-bo/ho-so/" + dossier.reference() + "/lam/" + act;
        HttpResponse<String> asked = browser.get(address + part);
        assertThat(asked.statusCode()).isEqualTo(200);
        Element form = Jsoup.parse(asked.body()).selectFirst("main form");
        Map<String, String> fields = new HashMap<>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.remove("_csrf");
        fields.putAll(typed);
        return browser.post(form.attr("action"), fields);
    }

    private Dossier done(HttpResponse<String> answer, Dossier dossier) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String location = answer.headers().firstValue("location").orElseThrow();
        String reference = location.substring(location.lastIndexOf('/') + 1);
        Dossier now = store.find(reference).orElseThrow();
        assertThat(now.id()).isEqualTo(dossier.id());
        return now;
    }

    private Dossier now(Dossier dossier) {
        return store.find(dossier.reference()).orElseThrow();
    }

    private void unchanged(Dossier dossier) {
        assertThat(now(dossier).chain().version()).isEqualTo(dossier.chain().version());
    }

    private static Map<String, String> defect(int row, String paper, String kind, String what) {
        return Map.of(
                "defects[" + row + "].paper",
                paper,
                "defects[" + row + "].kind",
                kind,
                "defects[" + row + "].what",
                what);
    }

    @Test
    void aDossierGoesFromTheDeskToTheReturnByItsForms() throws Exception {
        Dossier dossier = office.registers(procedures.aProcedure().published());

        dossier = done(send(as(DESK), dossier, "tiep-nhan", Map.of()), dossier);
        assertThat(dossier.reference()).startsWith("H03.21.53-190304-");
        dossier = done(send(as(DESK), dossier, "chuyen", Map.of("note", "Kèm 1 bản sao")), dossier);
        dossier = done(send(as(SPECIALIST), dossier, "nhan-viec", Map.of()), dossier);
        dossier = done(send(as(SPECIALIST), dossier, "tham-tra", Map.of("minutes", "Đã đối chiếu")), dossier);
        dossier = done(send(as(SPECIALIST), dossier, "trinh", Map.of("proposal", "GRANTED", "to", LEADER)), dossier);
        assertThat(dossier.progress().holder()).isEqualTo(people.leader().id());
        dossier = done(send(as(LEADER), dossier, "phe-duyet", Map.of("decision", "GRANTED")), dossier);
        dossier = done(
                send(as(CLERK), dossier, "ket-qua", Map.of("resultNumber", "12/GKS", "resultOn", "2019-03-04")),
                dossier);
        dossier = done(
                send(as(DESK), dossier, "tra-ket-qua", Map.of("receiver", "Nông Văn Thử", "manner", "COUNTER")),
                dossier);

        assertThat(dossier.state()).isEqualTo(DossierState.RETURNED);
        Document page = page(as(DESK), dossier);
        assertThat(page.select(".mc-timeline li").eachText())
                .anySatisfy(line -> assertThat(line).contains("Ban hành", "Số văn bản: 12/GKS", "Ngày ký: 04/03/2019"))
                .anySatisfy(line -> assertThat(line).contains("Trình duyệt", "Đề xuất: Đủ điều kiện"));
        assertThat(page.selectFirst(".mc-box--next").text()).contains("Hồ sơ đã kết thúc");
    }

    @Test
    void theNextActStandsOnTheDossierItselfForWhoeverMayDoIt() throws Exception {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());

        assertThat(page(as(SPECIALIST), dossier)
                        .selectFirst(".mc-box--next form")
                        .attr("action"))
                .endsWith("/lam/trinh");
        Document desk = page(as(DESK), dossier);
        assertThat(desk.select(".mc-box--next form")).isEmpty();
        assertThat(desk.selectFirst(".mc-box--next").text()).contains("Bước này không phải việc của anh/chị");
        assertThat(desk.select(".mc-box--next li").eachText())
                .contains("Rút hồ sơ theo yêu cầu")
                .doesNotContain("Trình duyệt");
    }

    @Test
    void whatIsMissingIsNamedAtItsFieldWithItsArticleAndWhatWasTypedIsKept() throws Exception {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());

        HttpResponse<String> answer = send(as(SPECIALIST), dossier, "trinh", Map.of("note", "Đề nghị xem trang 3"));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        Element error = page.selectFirst(".govuk-error-summary__list a");
        assertThat(error.attr("href")).isEqualTo("#proposal");
        assertThat(error.text()).contains("Xin chọn đề xuất", "Nghị định 61/2018/NĐ-CP, Điều 19");
        assertThat(page.getElementById("proposal")).isNotNull();
        assertThat(page.getElementById("note").val()).isEqualTo("Đề nghị xem trang 3");
        unchanged(dossier);
    }

    @Test
    void whoeverIsOvertakenIsToldWhoDidWhatAndKeepsWhatWasTyped() throws Exception {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());
        office.does(people.specialist(), dossier, new Instruction.Verify("Đã xem", null));

        HttpResponse<String> answer = as(SPECIALIST)
                .post(
                        "/can-bo/ho-so/" + dossier.reference() + "/lam/trinh",
                        Map.of(
                                "phien-ban", Integer.toString(dossier.chain().version()),
                                "proposal", "GRANTED",
                                "note", "Nội dung dài"));

        assertThat(answer.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.selectFirst(".govuk-error-summary").text())
                .contains(people.specialist().name(), "Thẩm tra, xác minh", "08:00 ngày 04/03/2019");
        assertThat(page.getElementById("note").val()).isEqualTo("Nội dung dài");
        assertThat(page.selectFirst("input[name=phien-ban]").val())
                .isEqualTo(Integer.toString(dossier.chain().version() + 1));
    }

    @Test
    void papersAreAskedForRowByRowAndEachFaultFindsItsRow() throws Exception {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());
        Map<String, String> typed = new HashMap<>(defect(2, "Giấy chứng sinh", "", "Nộp bản chính"));
        typed.put("reason", "Thiếu giấy tờ");

        HttpResponse<String> answer = send(as(SPECIALIST), dossier, "yeu-cau-bo-sung", typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.selectFirst(".govuk-error-summary__list a").attr("href"))
                .isEqualTo("#defects[2].kind");
        assertThat(page.getElementById("defects[2].what").val()).isEqualTo("Nộp bản chính");
        unchanged(dossier);

        typed.put("defects[2].kind", "MISSING");
        Dossier asked = done(send(as(SPECIALIST), dossier, "yeu-cau-bo-sung", typed), dossier);
        assertThat(asked.state()).isEqualTo(DossierState.SUPPLEMENT_ASKED);
        Document paused = page(as(DESK), asked);
        assertThat(paused.select(".mc-due--paused")).isNotEmpty();
        assertThat(paused.text()).contains("Giấy chứng sinh – Còn thiếu: Nộp bản chính");
        Dossier full = done(send(as(DESK), asked, "nhan-bo-sung", Map.of()), asked);
        assertThat(full.state()).isEqualTo(DossierState.IN_PROGRESS);
    }

    @Test
    void askingForPapersWithoutNamingOneIsRefused() throws Exception {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());

        HttpResponse<String> answer =
                send(as(SPECIALIST), dossier, "yeu-cau-bo-sung", Map.of("reason", "Thiếu giấy tờ"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body())
                        .select(".govuk-error-summary__list a")
                        .eachAttr("href"))
                .containsExactly("#defects");
        unchanged(dossier);
    }

    @Test
    void beforeAcceptanceTheDeskAsksForCompletionOrRefusesAfterConfirming() throws Exception {
        Dossier guided = office.registers(procedures.aProcedure().published());
        Map<String, String> typed = new HashMap<>(defect(1, "Tờ khai", "WRONG", "Ghi lại ngày sinh"));
        typed.put("reason", "Sai ngày sinh");
        assertThat(done(send(as(DESK), guided, "huong-dan", typed), guided).state())
                .isEqualTo(DossierState.SUPPLEMENT_ASKED);

        Dossier refused = office.registers(procedures.aProcedure().published());
        HttpResponse<String> unconfirmed =
                send(as(DESK), refused, "tu-choi", Map.of("reason", "Không thuộc thẩm quyền"));
        assertThat(unconfirmed.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(unconfirmed.body()).getElementById("reason").val())
                .isEqualTo("Không thuộc thẩm quyền");
        unchanged(refused);
        assertThat(done(
                                send(
                                        as(DESK),
                                        refused,
                                        "tu-choi",
                                        Map.of("reason", "Không thuộc thẩm quyền", "xac-nhan", "co")),
                                refused)
                        .state())
                .isEqualTo(DossierState.NOT_ACCEPTED);
    }

    @Test
    void aPaymentStopsTheClockUntilTheVoucherIsThere() throws Exception {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());

        Dossier open = done(
                send(
                        as(SPECIALIST),
                        dossier,
                        "nghia-vu",
                        Map.of("obligation", "Lệ phí trước bạ", "amount", "1.200.000")),
                dossier);
        assertThat(open.state()).isEqualTo(DossierState.OBLIGATION_OPEN);
        assertThat(page(as(DESK), open).text()).contains("Số tiền: 1.200.000 đồng");

        Dossier paid = done(send(as(DESK), open, "xac-nhan-nghia-vu", Map.of("voucher", "BL-01")), open);
        assertThat(paid.state()).isEqualTo(DossierState.IN_PROGRESS);
    }

    @Test
    void anAmountThatIsNoneIsRefusedAtItsField() throws Exception {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());

        HttpResponse<String> answer =
                send(as(SPECIALIST), dossier, "nghia-vu", Map.of("obligation", "Lệ phí", "amount", "một triệu"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).getElementById("amount").val()).isEqualTo("một triệu");
        unchanged(dossier);
    }

    @Test
    void theDueDateIsMovedWithItsCauseAndTheDerivationSaysSo() throws Exception {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());

        Dossier extended = done(
                send(
                        as(SPECIALIST),
                        dossier,
                        "hen-lai",
                        Map.of("newDueOn", "2019-03-15", "cause", "COORDINATION", "reason", "Chờ xác minh")),
                dossier);

        assertThat(extended.progress().extensions()).isEqualTo(1);
        HttpResponse<String> why = as(SPECIALIST).get("/can-bo/ho-so/" + dossier.reference() + "/thoi-han");
        assertThat(why.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(why.body()).select(".mc-timeline li").eachText())
                .anySatisfy(line -> assertThat(line).contains("Xin lỗi và hẹn lại", "Chờ xác minh", "Điều 19 khoản 9"))
                .last()
                .asString()
                .contains("17 giờ 00 phút, ngày 15/03/2019");
        assertThat(page(as(SPECIALIST), extended).text()).contains("Nguyên nhân: Do phối hợp của cơ quan liên quan");
    }

    @Test
    void anImpossibleDayIsRefusedAtItsField() throws Exception {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());

        HttpResponse<String> answer = send(
                as(SPECIALIST),
                dossier,
                "hen-lai",
                Map.of("newDueOn", "2019-02-30", "cause", "STAFF", "reason", "Chậm"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body())
                        .select(".govuk-error-summary__list a")
                        .eachAttr("href"))
                .containsExactly("#newDueOn");
        unchanged(dossier);
    }

    @Test
    void anotherAgencyIsAskedRemindedWhenLateAndAnswersOnTheSameDossier() throws Exception {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());
        Dossier asking = done(
                send(
                        as(SPECIALIST),
                        dossier,
                        "lay-y-kien",
                        Map.of("agency", "H03.21.31", "question", "Có nợ thuế không?", "dueAt", "2019-03-05")),
                dossier);
        assertThat(page(as("cv1.h03.21.31"), asking)
                        .selectFirst(".mc-box--next")
                        .text())
                .contains("Nhận việc");
        clock.moveTo("2019-03-06T08:00");
        Document late = page(as(SPECIALIST), asking);
        assertThat(late.selectFirst("#phan-1 .mc-due--late")).isNotNull();
        done(send(as(SPECIALIST), asking, "nhac", "?phan=1", Map.of()), asking);

        done(send(as("cv1.h03.21.31"), asking, "nhan-viec", "?phan=1", Map.of()), asking);
        Dossier answered =
                done(send(as("cv1.h03.21.31"), asking, "tra-loi", "?phan=1", Map.of("answer", "Không nợ")), asking);

        assertThat(answered.progress().openLegs()).isZero();
        assertThat(page(as(SPECIALIST), answered).selectFirst("#phan-1").text()).contains("Trả lời: Không nợ");
    }

    @Test
    void theLeaderSendsBackOrRefusesWithAReason() throws Exception {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());
        dossier = office.does(people.specialist(), dossier, new Instruction.Submit(Outcome.GRANTED, null, null));

        dossier = done(send(as(LEADER), dossier, "tra-lai", Map.of("reason", "Thiếu biên bản")), dossier);
        assertThat(dossier.progress().holder()).isEqualTo(people.specialist().id());
        dossier = office.does(people.specialist(), dossier, new Instruction.Submit(Outcome.REFUSED, null, null));
        HttpResponse<String> without = send(as(LEADER), dossier, "phe-duyet", Map.of("decision", "REFUSED"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(without.body())
                        .select(".govuk-error-summary__list a")
                        .eachAttr("href"))
                .containsExactly("#reason");

        dossier = done(
                send(as(LEADER), dossier, "phe-duyet", Map.of("decision", "REFUSED", "reason", "Không đủ điều kiện")),
                dossier);
        assertThat(dossier.progress().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void withdrawingAndStoppingEndTheDossierAfterConfirming() throws Exception {
        Dossier withdrawn = office.hasInHand(procedures.aProcedure().published());
        assertThat(done(send(as(DESK), withdrawn, "rut", Map.of("reason", "Đổi ý", "xac-nhan", "co")), withdrawn)
                        .state())
                .isEqualTo(DossierState.WITHDRAWN);

        Dossier stopped = office.hasInHand(procedures.aProcedure().published());
        assertThat(done(
                                send(
                                        as(SPECIALIST),
                                        stopped,
                                        "dung",
                                        Map.of("reason", "Trùng hồ sơ", "legalBasis", "Điều 19", "xac-nhan", "co")),
                                stopped)
                        .state())
                .isEqualTo(DossierState.STOPPED);
    }

    @Test
    void aProxyWithoutAuthorisationGetsNothing() throws Exception {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());
        dossier = office.does(people.specialist(), dossier, new Instruction.Submit(Outcome.GRANTED, null, null));
        dossier = office.does(people.leader(), dossier, new Instruction.Approve(Outcome.GRANTED, null));
        dossier = office.does(people.clerk(), dossier, new Instruction.Finish(null, null, null));

        HttpResponse<String> answer =
                send(as(DESK), dossier, "tra-ket-qua", Map.of("receiver", "Nông Thị Khác", "manner", "COUNTER"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body())
                        .select(".govuk-error-summary__list a")
                        .eachAttr("href"))
                .containsExactly("#authorisation");
        unchanged(dossier);
    }

    @Test
    void theLeaderGivesTheWorkToAColleagueChosenFromTheList() throws Exception {
        Dossier dossier = office.receives(procedures.aProcedure().published());
        dossier = office.does(people.receptionist(), dossier, new Instruction.HandOver(null, null));

        dossier = done(
                send(as(LEADER), dossier, "phan-cong", Map.of("to", SPECIALIST, "note", "Làm trước thứ Tư")), dossier);

        assertThat(dossier.progress().holder()).isEqualTo(people.specialist().id());
        assertThat(page(as(LEADER), dossier).select(".mc-timeline li").first().text())
                .contains("Giao cho: " + people.specialist().name());
    }

    @Test
    void somebodyFromOutsideTheListIsRefused() throws Exception {
        Dossier dossier = office.receives(procedures.aProcedure().published());
        dossier = office.does(people.receptionist(), dossier, new Instruction.HandOver(null, null));

        HttpResponse<String> answer = send(as(LEADER), dossier, "phan-cong", Map.of("to", "cv1.h03.21.52"));

        assertThat(answer.statusCode()).isEqualTo(422);
        unchanged(dossier);
    }

    @Test
    void anOfficialOfAnotherCommuneGetsTheSameAnswerAsForADossierThatDoesNotExist() throws Exception {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());
        Browser stranger = as("cv1.h03.21.52");

        for (String path : new String[] {"", "/thoi-han", "/lam/trinh"}) {
            HttpResponse<String> hidden = stranger.get("/can-bo/ho-so/" + dossier.reference() + path);
            HttpResponse<String> none = stranger.get("/can-bo/ho-so/H03.21.53-190304-8888" + path);
            assertThat(hidden.statusCode()).isEqualTo(404).isEqualTo(none.statusCode());
            assertThat(Jsoup.parse(hidden.body()).selectFirst("main").text())
                    .isEqualTo(Jsoup.parse(none.body()).selectFirst("main").text());
        }
        assertThat(stranger.post("/can-bo/ho-so/" + dossier.reference() + "/lam/trinh", Map.of("proposal", "GRANTED"))
                        .statusCode())
                .isEqualTo(404);
        unchanged(dossier);
    }

    @Test
    void anActThatIsNotOpenToTheOfficialNowSaysWhyAndHasNoForm() throws Exception {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());

        HttpResponse<String> answer = as(SPECIALIST).get("/can-bo/ho-so/" + dossier.reference() + "/lam/phe-duyet");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Đang xử lý");
        assertThat(Jsoup.parse(answer.body()).select("main form")).isEmpty();
        assertThat(as(SPECIALIST)
                        .get("/can-bo/ho-so/" + dossier.reference() + "/lam/khong-co")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyReadsTheNamesThatProgramsUse() throws Exception {
        Dossier dossier = office.hasInHand(procedures
                .aProcedure()
                .within(15, StatedTerm.Unit.WORKING_DAYS)
                .withLeg(10, "Xác định nghĩa vụ tài chính", "district:Chi cục Thuế", 16)
                .published());
        dossier = office.does(people.specialist(), dossier, new Instruction.Submit(Outcome.GRANTED, "Đủ", null));

        Document page = page(as(SPECIALIST), dossier);

        assertThat(page.body().wholeText())
                .doesNotContain("{\"", "GRANTED", "IN_PROGRESS", "HAND_OVER", "atUnit", "null", "ND61_2018");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.outerHtml().length()).isLessThan(60_000);
    }

    @Test
    void whoApprovesSeesWhatWasProposedAndItIsChosenAlready() throws Exception {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());
        office.does(
                people.specialist(), dossier, new Instruction.Submit(Outcome.REFUSED, "Thiếu quyền sử dụng đất", null));

        Document page = Jsoup.parse(as(LEADER)
                .get("/can-bo/ho-so/" + dossier.reference() + "/lam/phe-duyet")
                .body());

        assertThat(page.select("input[name=decision][checked]").eachAttr("value"))
                .containsExactly("REFUSED");
        assertThat(page.select("#decision-hint").text()).contains("Thiếu quyền sử dụng đất");
    }
}
