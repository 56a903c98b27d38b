package vn.motcua.dossiers.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.dossiers.ActResult;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.ApplicantKind;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.People;
import vn.motcua.dossiers.Registration;
import vn.motcua.dossiers.Remits;
import vn.motcua.identity.Permission;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureFixture;

/** The sheets, read back. */
@WebTest
class SheetsDbTest {

    private static final AtomicInteger FIELDS = new AtomicInteger();

    @Autowired
    private RegisterBook book;

    @Autowired
    private BookSheet bookSheet;

    @Autowired
    private Report06 report;

    @Autowired
    private Report06Sheet reportSheet;

    @Autowired
    private Remits remits;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Lives lives;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    private ProcedureCode procedure;

    @BeforeEach
    void aProcedureOfItsOwn() {
        clock.moveTo("2019-03-04T08:00");
        int number = FIELDS.incrementAndGet();
        procedure =
                procedures.aProcedure().inField("Lĩnh vực bảng tính " + number).published();
    }

    private String receivedFrom(String name) {
        Registration registration = new Registration(
                procedure,
                people.unit("H03.21.53.MC"),
                null,
                Channel.COUNTER,
                new Applicant(ApplicantKind.CITIZEN, name, "006090000123", "0912345678", null, "@Tổ 1 <b>"),
                null,
                1,
                Map.of(),
                List.of());
        return ((ActResult.Done) dossiers.receive(people.receptionist(), registration))
                .dossier()
                .reference();
    }

    private ReadSheet ofTheBook() throws IOException {
        Period period = new Period(LocalDate.of(2019, 3, 4), LocalDate.of(2019, 3, 4));
        OpenedBook opened = book.open(
                        people.receptionist(),
                        new BookSelection(people.unit("H03.21.53"), period, procedure.value()),
                        "thử")
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bookSheet.write(opened, out);
        return ReadSheet.of(out.toByteArray());
    }

    @Test
    void theBookHasTheHeadingOfTheFormAndRealDates() throws IOException {
        String reference = receivedFrom("Nông Thị Hoa");

        ReadSheet sheet = ofTheBook();

        assertThat(sheet.text("A1")).isEqualTo("ỦY BAN NHÂN DÂN PHƯỜNG ĐỨC XUÂN");
        assertThat(sheet.text("A3")).isEqualTo("SỔ THEO DÕI HỒ SƠ");
        assertThat(sheet.text("A4")).contains("04/03/2019", "Mẫu số 06", "61/2018");
        assertThat(sheet.text("H6")).isEqualTo("Nhận hồ sơ");
        assertThat(sheet.text("B7")).isEqualTo(reference);
        assertThat(sheet.text("E7")).isEqualTo("Nông Thị Hoa");
        long day = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), LocalDate.of(2019, 3, 4));
        assertThat(Double.parseDouble(sheet.text("H7"))).isEqualTo(day);
        assertThat(Double.parseDouble(sheet.text("I7"))).isEqualTo(day + 7 + 17 / 24.0);
    }

    @Test
    void whatACitizenTypedIsNeverAFormula() throws IOException {
        receivedFrom("=cmd|'/c calc'!A1");
        receivedFrom("+84 <script>&\"’ Ẵ 𠮷 😀");

        ReadSheet sheet = ofTheBook();

        assertThat(sheet.formulas()).isZero();
        assertThat(sheet.isText("E7")).isTrue();
        assertThat(sheet.text("E7")).isEqualTo("=cmd|'/c calc'!A1");
        assertThat(sheet.text("E8")).isEqualTo("+84 <script>&\"’ Ẵ 𠮷 😀");
        assertThat(sheet.text("F7")).startsWith("@Tổ 1 <b>");
    }

    @Test
    void theReportHasTheColumnsOfTheFormAndItsSums() throws IOException {
        lives.of(procedure).receivedOn("2019-03-01T08:00").finishedOn("2019-03-04T09:00");
        lives.of(procedure).receivedOnlineOn("2019-03-04T10:00");
        Report06Table table = report.of(new Report06Selection(
                remits.alone(people.leader(), Permission.SEE_REPORTS, "H03.21.53")
                        .orElseThrow(),
                new Period(LocalDate.of(2019, 3, 4), LocalDate.of(2019, 3, 4)),
                Report06Selection.By.FIELD));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        reportSheet.write(table, out);

        ReadSheet sheet = ReadSheet.of(out.toByteArray());
        String name = "Lĩnh vực bảng tính " + FIELDS.get();
        String row = sheet.cells().keySet().stream()
                .filter(address ->
                        address.startsWith("B") && sheet.text(address).equals(name))
                .findFirst()
                .orElseThrow()
                .substring(1);
        assertThat("CDEFGHIJKLM"
                        .chars()
                        .mapToObj(column -> sheet.text((char) column + row))
                        .toList())
                .containsExactly("2", "1", "0", "1", "1", "1", "0", "0", "1", "1", "0");
        assertThat(sheet.text("C7")).isEqualTo("(3)=(4)+(5)+(6)");
    }
}
