package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.dossiers.papers.Paper;
import vn.motcua.dossiers.papers.PaperLink;
import vn.motcua.dossiers.papers.Papers;
import vn.motcua.dossiers.papers.PrintedPaper;
import vn.motcua.dossiers.papers.ReadPdf;
import vn.motcua.procedures.ProcedureFixture;

/** The papers of real dossiers, from their histories. */
@WebTest
class PapersDbTest {

    @Autowired
    private Office office;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Reading reading;

    @Autowired
    private Papers papers;

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
    }

    private OpenedDossier opened(Dossier dossier) {
        return reading.open(people.receptionist(), dossier.reference(), "Thử in giấy")
                .orElseThrow();
    }

    private List<String> titles(Dossier dossier) {
        return papers.availableFor(opened(dossier)).stream()
                .map(link -> link.number() + " " + link.title() + " " + link.no())
                .toList();
    }

    private String text(Dossier dossier, Paper paper, Integer no) {
        byte[] pdf =
                papers.print(opened(dossier), paper, no).map(PrintedPaper::pdf).orElseThrow();
        return ReadPdf.of(pdf).text();
    }

    @Test
    void aReceivedDossierHasItsReceipt() {
        Dossier dossier = office.receives(procedures.aProcedure().published());

        assertThat(titles(dossier)).contains("Mẫu số 01 Giấy tiếp nhận hồ sơ và hẹn trả kết quả 1");
        assertThat(text(dossier, Paper.RECEIPT, null))
                .contains("Mã hồ sơ: " + dossier.reference())
                .contains("Tiếp nhận hồ sơ của: Nông Văn Thử. Số CCCD/CMND: 006090000123")
                .contains("Thời gian giải quyết hồ sơ theo quy định: 5 ngày làm việc.")
                .contains("Thời gian nhận hồ sơ: 08 giờ 00 phút, ngày 04 tháng 3 năm 2019")
                .contains("17 giờ 00 phút, ngày 11 tháng 3 năm 2019")
                .contains("Đức Xuân, ngày 04 tháng 3 năm 2019");
    }

    @Test
    void aRegisteredDossierHasNoReceiptYet() {
        Dossier dossier = office.registers(procedures.aProcedure().published());

        assertThat(papers.availableFor(opened(dossier))).isEmpty();
        assertThat(papers.print(opened(dossier), Paper.RECEIPT, null)).isEmpty();
    }

    @Test
    void anOldReceiptIsPrintedAsItWasGiven() {
        Dossier dossier = office.receives(procedures.aProcedure().published());
        Applicant corrected = new Applicant(ApplicantKind.CITIZEN, "Nông Văn Thủ", "006090000123", null, null, null);
        dossier = office.does(
                people.receptionist(),
                dossier,
                new Instruction.CorrectIntake(null, corrected, "Xin cấp lại", 2, "Ghi sai tên"));

        assertThat(text(dossier, Paper.RECEIPT, 1))
                .contains("Nông Văn Thử", "Số lượng hồ sơ: 1 (bộ)")
                .doesNotContain("Xin cấp lại");
        assertThat(text(dossier, Paper.RECEIPT, null))
                .contains("Nông Văn Thủ", "Số lượng hồ sơ: 2 (bộ)", "Xin cấp lại")
                .contains("Thay Giấy tiếp nhận lần 1; lý do sửa: Ghi sai tên");
        assertThat(papers.availableFor(opened(dossier)))
                .filteredOn(link -> link.paper() == Paper.RECEIPT)
                .extracting(PaperLink::href)
                .containsExactly(
                        "/can-bo/ho-so/" + dossier.reference() + "/giay/giay-tiep-nhan.pdf?lan=1",
                        "/can-bo/ho-so/" + dossier.reference() + "/giay/giay-tiep-nhan.pdf?lan=2");
    }

    @Test
    void eachRoundOfSupplementsHasItsOwnSheet() {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());
        dossier = office.does(
                people.specialist(),
                dossier,
                new Instruction.RequestSupplement(
                        List.of(
                                new Defect("Tờ khai đăng ký khai sinh", Defect.Kind.WRONG, "Ghi lại ngày sinh của mẹ"),
                                new Defect("Giấy chứng sinh", Defect.Kind.MISSING, "Nộp bản chính")),
                        "Hồ sơ chưa chính xác",
                        null));
        dossier = office.does(people.receptionist(), dossier, new Instruction.SupplementReceived(null));
        clock.moveTo("2019-03-12T09:00");
        dossier = office.does(
                people.specialist(),
                dossier,
                new Instruction.RequestSupplement(
                        List.of(new Defect("Giấy chứng sinh", Defect.Kind.EXPIRED, "Xin cấp lại")),
                        "Giấy chứng sinh không còn giá trị",
                        "Phải xác minh tại bệnh viện"));

        assertThat(titles(dossier))
                .contains(
                        "Mẫu số 02 Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ 1",
                        "Mẫu số 02 Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ 2");
        assertThat(text(dossier, Paper.SUPPLEMENT, 1))
                .contains("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", "lần 1", "Ghi lại ngày sinh của mẹ", "Còn thiếu")
                .contains("Lý do: Hồ sơ chưa chính xác", "ngày 04 tháng 3 năm 2019")
                .doesNotContain("sau thời hạn");
        assertThat(text(dossier, Paper.SUPPLEMENT, null))
                .contains("lần 2", "Hết hiệu lực", "ngày 12 tháng 3 năm 2019")
                .contains("sau thời hạn quy định: Phải xác minh tại bệnh viện");
    }

    @Test
    void aRefusalAtTheDeskNamesItsReason() {
        Dossier dossier = office.registers(procedures.aProcedure().published());
        dossier = office.does(
                people.receptionist(), dossier, new Instruction.Refuse("Không thuộc thẩm quyền của phường Đức Xuân"));

        assertThat(titles(dossier)).containsExactly("Mẫu số 03 Phiếu từ chối tiếp nhận giải quyết hồ sơ 1");
        assertThat(text(dossier, Paper.REFUSAL, null))
                .contains("thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau")
                .contains("Không thuộc thẩm quyền của phường Đức Xuân", "NGƯỜI TIẾP NHẬN HỒ SƠ", "Nông Văn Thử");
    }

    @Test
    void aRefusalOfTheLeaderIsGivenWithTheResultAndNotBefore() {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());
        dossier = office.does(people.specialist(), dossier, new Instruction.Submit(Outcome.REFUSED, null, null));
        dossier = office.does(
                people.leader(), dossier, new Instruction.Approve(Outcome.REFUSED, "Trẻ đã được khai sinh"));
        assertThat(papers.print(opened(dossier), Paper.REFUSAL, null)).isEmpty();

        dossier = office.does(people.clerk(), dossier, new Instruction.Finish(null, null, null));

        assertThat(text(dossier, Paper.REFUSAL, null))
                .contains("thông báo không giải quyết hồ sơ này", "Trẻ đã được khai sinh", "THỦ TRƯỞNG CƠ QUAN");
    }

    @Test
    void anApologyNamesTheOldAndTheNewDay() {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());
        dossier = office.does(
                people.leader(),
                dossier,
                new Instruction.Extend(
                        LocalDate.of(2019, 3, 15), "Chờ xác minh tại nơi sinh", LatenessCause.COORDINATION));

        assertThat(text(dossier, Paper.APOLOGY, null))
                .contains("PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", "Mẫu số 04", "Kính gửi: ông/bà Nông Văn Thử")
                .contains("Thời gian hẹn trả kết quả: 17 giờ 00 phút, ngày 11 tháng 3 năm 2019")
                .contains("Thời gian hẹn trả kết quả lại: 17 giờ 00 phút, ngày 15 tháng 3 năm 2019")
                .contains("Lý do: Chờ xác minh tại nơi sinh");
        // the receipt stays as it was given
        assertThat(text(dossier, Paper.RECEIPT, null))
                .contains("ngày 11 tháng 3 năm 2019")
                .doesNotContain("15 tháng 3");
    }

    @Test
    void theControlSheetFollowsTheDossierFromHandToHand() {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());
        clock.moveTo("2019-03-07T10:30");
        dossier = office.does(people.specialist(), dossier, new Instruction.Submit(Outcome.GRANTED, null, null));
        dossier = office.does(people.leader(), dossier, new Instruction.Approve(Outcome.GRANTED, null));
        clock.moveTo("2019-03-08T09:15");
        dossier = office.does(people.clerk(), dossier, new Instruction.Finish(null, null, null));
        dossier = office.does(
                people.receptionist(),
                dossier,
                new Instruction.ReturnResult("Nông Văn Thử", null, null, ReturnManner.COUNTER));

        assertThat(titles(dossier)).contains("Mẫu số 05 Phiếu kiểm soát quá trình giải quyết hồ sơ 1");
        assertThat(text(dossier, Paper.CONTROL, null))
                .contains("1. Giao: Bộ phận Tiếp nhận và", "08 giờ 00 phút", "ngày 04/03/2019")
                .contains("10 giờ 30 phút", "ngày 07/03/2019", "09 giờ 15 phút", "ngày 08/03/2019")
                .contains("Đúng hạn", "Trước hạn", "2. Nhận: Người nộp hồ sơ")
                .contains(
                        people.specialist().name(),
                        people.leader().name(),
                        people.clerk().name());
    }

    @Test
    void onlySinceDecree118IsThereANoticeOfStopping() {
        Instruction stop = new Instruction.Stop("Có tranh chấp đang được Tòa án thụ lý", "Luật Hộ tịch, Điều 5");
        Dossier before = office.does(
                people.leader(), office.hasInHand(procedures.aProcedure().published()), stop);
        assertThat(papers.print(opened(before), Paper.STOP, null)).isEmpty();

        clock.moveTo("2025-07-01T08:00");
        Dossier since = office.does(
                people.leader(), office.hasInHand(procedures.aProcedure().published()), stop);

        assertThat(titles(since))
                .contains(
                        "Mẫu số 05 Thông báo dừng giải quyết hồ sơ 1",
                        "Mẫu số 06 Phiếu kiểm soát quá trình giải quyết hồ sơ 1");
        assertThat(text(since, Paper.STOP, null))
                .contains("THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", "Căn cứ: Luật Hộ tịch, Điều 5")
                .contains("với lý do: Có tranh chấp đang được Tòa án thụ lý");
    }
}
