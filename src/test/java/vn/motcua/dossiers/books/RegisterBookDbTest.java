package vn.motcua.dossiers.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Instruction;
import vn.motcua.dossiers.Office;
import vn.motcua.dossiers.Outcome;
import vn.motcua.dossiers.People;
import vn.motcua.dossiers.ReturnManner;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureFixture;

/** The register book of the ward of Đức Xuân; other tests write into it too, so only its own entries are looked at. */
@WebTest
class RegisterBookDbTest {

    @Autowired
    private RegisterBook book;

    @Autowired
    private Office office;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private ProcedureCode procedure;

    @BeforeEach
    void aProcedureOfItsOwn() {
        clock.moveTo("2019-03-04T08:00");
        procedure = procedures.aProcedure().published();
    }

    private OpenedBook open(String from, String to) {
        return open(from, to, procedure.value());
    }

    private OpenedBook open(String from, String to, String code) {
        BookSelection selection = new BookSelection(
                people.unit("H03.21.53"), new Period(LocalDate.parse(from), LocalDate.parse(to)), code);
        return book.open(people.receptionist(), selection, "thử").orElseThrow();
    }

    private List<BookEntry> all(OpenedBook opened) {
        List<BookEntry> entries = new ArrayList<>();
        book.each(opened, entries::add);
        return entries;
    }

    @Test
    void anEntryTellsTheWayOfADossier() {
        Dossier dossier = office.hasInHand(procedure);
        clock.moveTo("2019-03-05T09:00");
        dossier = office.does(people.specialist(), dossier, new Instruction.Verify("Đã đối chiếu", null));
        dossier = office.does(people.specialist(), dossier, new Instruction.Submit(Outcome.REFUSED, "Không đủ", null));
        dossier = office.does(people.leader(), dossier, new Instruction.Approve(Outcome.REFUSED, "Không đủ điều kiện"));
        dossier = office.does(people.clerk(), dossier, new Instruction.Finish("1", LocalDate.of(2019, 3, 5), null));
        clock.moveTo("2019-03-06T10:00");
        office.does(
                people.receptionist(),
                dossier,
                new Instruction.ReturnResult("Nông Văn Thử", null, null, ReturnManner.COUNTER));

        BookEntry entry = all(open("2019-03-04", "2019-03-04")).getFirst();

        assertThat(entry.reference()).isEqualTo(dossier.reference());
        assertThat(entry.procedure()).startsWith("Thủ tục thử");
        assertThat(entry.citizen())
                .isEqualTo(new BookEntry.Citizen("Nông Văn Thử", "Tổ 1, phường Đức Xuân", "0912345678"));
        assertThat(entry.way().handedOverAt()).isEqualTo("2019-03-04T01:00:00Z");
        assertThat(entry.way().resultAt()).isEqualTo("2019-03-05T02:00:00Z");
        assertThat(entry.way().dueAt()).isEqualTo(dossier.times().dueAt());
        assertThat(entry.handedOut().at()).isEqualTo("2019-03-06T03:00:00Z");
        assertThat(entry.handedOut().manner()).isEqualTo(ReturnManner.COUNTER);
        assertThat(entry.handedOut().receiver()).isEqualTo("Nông Văn Thử");
        assertThat(entry.note()).isEqualTo("từ chối giải quyết");
    }

    @Test
    void theNumbersGoThroughTheYearWithoutAGapAndBeginAgainAtOne() {
        for (String day : List.of("2017-12-29", "2018-01-02", "2018-01-02", "2018-01-03", "2018-12-28")) {
            clock.moveTo(day + "T08:30");
            office.receives(procedure);
        }

        List<BookEntry> year = all(open("2018-01-01", "2018-12-31", null));
        List<Integer> numbers = year.stream().map(BookEntry::number).toList();

        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        assertThat(numbers).hasSizeGreaterThanOrEqualTo(4);
        assertThat(all(open("2018-12-01", "2018-12-31", null)).getLast().number())
                .isEqualTo(numbers.getLast());
    }

    @Test
    void aDossierThatWasNeverAcceptedIsNotInTheBook() {
        office.registers(procedure);

        assertThat(all(open("2019-03-04", "2019-03-04"))).isEmpty();
    }

    @Test
    void pagesFollowOneAnotherWithoutLossOrRepetition() {
        List<String> received = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            clock.moveTo(i < 4 ? "2019-03-04T09:00" : "2019-03-05T09:00");
            received.add(office.receives(procedure).reference());
        }
        OpenedBook opened = open("2019-03-04", "2019-03-05");
        List<String> read = new ArrayList<>();
        BookCursor after = BookCursor.beginning();
        List<BookEntry> page = book.page(opened, after, 3);
        while (!page.isEmpty()) {
            List<BookEntry> shown = page.subList(0, Math.min(3, page.size()));
            shown.forEach(entry -> read.add(entry.reference()));
            after = BookCursor.parse(shown.getLast().cursor().text());
            page = book.page(opened, after, 3);
        }

        assertThat(read).isEqualTo(received);
        assertThat(book.count(opened)).isEqualTo(7);
        assertThat(book.procedures(opened))
                .extracting(RegisterBook.BookedProcedure::code)
                .contains(procedure.value());
    }

    @Test
    void nobodyOpensTheBookOfAnotherDeskAndEveryOpeningIsRecorded() {
        BookSelection selection = new BookSelection(
                people.unit("H03.21.53"),
                new Period(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 3, 4)),
                procedure.value());

        assertThat(book.open(people.of("motcua.h03.02"), selection, "thử")).isEmpty();
        assertThat(book.open(people.of("quantri.h03"), selection, "thử")).isEmpty();
        assertThat(looks()).isZero();

        assertThat(book.open(people.receptionist(), selection, "thử")).isPresent();
        assertThat(book.open(people.of("thanhtra.h03"), selection, "thử")).isPresent();
        assertThat(looks()).isEqualTo(2);
    }

    private long looks() {
        return jdbc.sql("select count(*) from audit.look where subject_kind = 'book' and subject_id like :subject")
                .param("subject", "H03.21.53 2019-01-01..2019-03-04 " + procedure.value())
                .query(Long.class)
                .single();
    }

    @Test
    void theBookIsCalledAsTheDecreeOfItsTimeCallsIt() {
        assertThat(open("2018-01-01", "2018-12-31").form()).isEqualTo("Mẫu số 06");
        assertThat(open("2025-07-01", "2025-12-31").form()).isEqualTo("Mẫu số 07");
        assertThat(open("2025-07-01", "2025-12-31").decree()).contains("118/2025");
    }
}
