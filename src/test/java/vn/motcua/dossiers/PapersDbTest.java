package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureFixture;

/** The papers of real dossiers, from their histories. */
@WebTest
class PapersDbTest {

    private static final AtomicInteger CODES = new AtomicInteger(500);

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

    private ProcedureCode aProcedure() {
        return procedures.aProcedure("9.%06d".formatted(CODES.incrementAndGet())).published();
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
        return papers.print(opened(dossier), paper, no)
                .map(PrintedPaper::pdf)
                .map(ReadPdf::of)
                .orElseThrow()
                .text();
    }

    @Test
    void aReceivedDossierHasItsReceipt() {
        Dossier dossier = office.receives(aProcedure());

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
        Dossier dossier = office.registers(aProcedure());

        assertThat(papers.availableFor(opened(dossier))).isEmpty();
        assertThat(papers.print(opened(dossier), Paper.RECEIPT, null)).isEmpty();
    }

    @Test
    void anOldReceiptIsPrintedAsItWasGiven() {
        Dossier dossier = office.receives(aProcedure());
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
}
