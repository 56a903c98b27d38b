package vn.motcua.dossiers.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.dossiers.Defect;
import vn.motcua.dossiers.Instruction;
import vn.motcua.dossiers.LatenessCause;
import vn.motcua.dossiers.People;
import vn.motcua.dossiers.Remit;
import vn.motcua.dossiers.Remits;
import vn.motcua.identity.Permission;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureFixture;

/** Form II.06a, each column checked by hand; every test has a field of law of its own. */
@WebTest
class Report06DbTest {

    private static final AtomicInteger FIELDS = new AtomicInteger();
    private static final Period THE_PERIOD = new Period(LocalDate.of(2019, 3, 15), LocalDate.of(2019, 4, 14));

    @Autowired
    private Report06 report;

    @Autowired
    private Remits remits;

    @Autowired
    private Lives lives;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private String field;
    private ProcedureCode procedure;

    @BeforeEach
    void aFieldOfItsOwn() {
        clock.moveTo("2019-03-04T08:00");
        int number = FIELDS.incrementAndGet();
        field = "Lĩnh vực thử " + number;
        procedure = procedures.aProcedure().inField(field).published();
    }

    private Report06Selection ofTheWard(Period period) {
        Remit remit = remits.alone(people.leader(), Permission.SEE_REPORTS, "H03.21.53")
                .orElseThrow();
        return new Report06Selection(remit, period, Report06Selection.By.FIELD);
    }

    private Report06Counts counts(Period period) {
        return report.of(ofTheWard(period)).groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.name().equals(field))
                .map(Report06Table.Row::counts)
                .findFirst()
                .orElse(Report06Counts.none());
    }

    private List<String> behind(Period period, Report06Cell cell) {
        List<String> references = new ArrayList<>();
        Report06Line.Cursor after = Report06Line.Cursor.beginning();
        while (true) {
            List<Report06Line> page = report.behind(people.leader(), ofTheWard(period), cell, field, after, 4);
            page.stream().limit(4).forEach(line -> references.add(line.reference()));
            if (page.size() <= 4) {
                return references;
            }
            after = Report06Line.Cursor.parse(page.get(3).cursor().text());
        }
    }

    private static Map<Report06Cell, Long> columns(Report06Counts counts) {
        Map<Report06Cell, Long> columns = new TreeMap<>();
        for (Report06Cell cell : Report06Cell.values()) {
            columns.put(cell, counts.of(cell));
        }
        return columns;
    }

    private void theLivesOfThePeriod() {
        Lives.Beginning a = lives.of(procedure);
        // carried over: received before, solved in the period; that the result is fetched later changes nothing
        a.receivedOn("2019-03-12T08:00").finishedOn("2019-03-18T09:00").returnedOn("2019-04-20T08:00");
        // carried over: solved on the due day, before the hour
        a.receivedOn("2019-03-13T08:00").finishedOn("2019-03-20T16:59");
        // on the first day; solved on the due day, after the hour: late
        a.receivedOn("2019-03-15T00:00").finishedOn("2019-03-22T17:01");
        // online, early
        a.receivedOnlineOn("2019-03-18T08:00").finishedOn("2019-03-19T08:00");
        // solved in the last minute before the period: not of this period
        a.receivedOn("2019-03-12T08:00").finishedOn("2019-03-14T23:59");
        // solved in the first minute after the period: in progress, in time
        a.receivedOn("2019-04-08T08:00").finishedOn("2019-04-15T00:00");
        // solved after the period, but its time had passed at the end: in progress, overdue
        a.receivedOn("2019-04-01T08:00").finishedOn("2019-04-20T08:00");
        // waiting for a supplement over the end of the period: in time
        a.receivedOn("2019-04-01T08:00").supplementAskedOn("2019-04-03T08:00").fullAgainOn("2019-04-22T08:00");
        // the supplement came within the period, the term began again: solved on the new due day
        a.receivedOn("2019-03-25T08:00")
                .supplementAskedOn("2019-03-26T08:00")
                .fullAgainOn("2019-04-02T08:00")
                .finishedOn("2019-04-09T10:00");
        // withdrawn after the due time: on time by the rule
        a.receivedOn("2019-03-25T08:00").withdrawnOn("2019-04-05T08:00");
        // stopped after the due time: late by the rule
        a.receivedOn("2019-03-25T08:00").stoppedOn("2019-04-05T08:00");
        // stopped before the due day: on time, never early
        a.receivedOn("2019-03-25T08:00").stoppedOn("2019-03-27T08:00");
        // stopped long after the due time, while paused since before it: on time
        a.receivedOn("2019-03-25T08:00").obligationOpenedOn("2019-03-26T08:00").stoppedOn("2019-04-12T08:00");
        // a refusal within the term is a result: early
        a.receivedOn("2019-03-26T08:00").refusedAsResultOn("2019-03-27T08:00");
        // never accepted: in no column
        a.refusedAtTheCounterOn("2019-03-26T08:00");
        a.registeredOn("2019-03-26T08:00");
        // received after the period
        a.receivedOn("2019-04-15T00:00");
        // extended in good time: in time at the end
        a.receivedOn("2019-04-04T08:00")
                .extendedOn("2019-04-09T08:00", "2019-04-18")
                .finishedOn("2019-04-17T08:00");
        // its term began again after the period; at the end of the period it was overdue
        a.receivedOn("2019-04-01T08:00").supplementAskedOn("2019-04-16T08:00").fullAgainOn("2019-04-23T08:00");
        // paused over the end by a payment: in time
        a.receivedOn("2019-04-08T08:00")
                .obligationOpenedOn("2019-04-09T08:00")
                .obligationFulfilledOn("2019-04-22T08:00");
    }

    @Test
    void everyColumnIsRightLongAfterThePeriod() {
        theLivesOfThePeriod();
        clock.moveTo("2019-06-03T08:00");

        Report06Counts counts = counts(THE_PERIOD);

        assertThat(counts).isEqualTo(new Report06Counts(1, 13, 2, 3, 5, 2, 4, 2));
        assertThat(columns(counts))
                .containsEntry(Report06Cell.RECEIVED, 16L)
                .containsEntry(Report06Cell.SOLVED, 10L)
                .containsEntry(Report06Cell.IN_PROGRESS, 6L);
        assertThat(counts.addsUp()).isTrue();
    }

    @Test
    void whatIsInProgressAtTheEndIsCarriedOverToTheNextPeriod() {
        theLivesOfThePeriod();
        clock.moveTo("2019-06-03T08:00");

        Report06Counts next = counts(new Period(LocalDate.of(2019, 4, 15), LocalDate.of(2019, 5, 14)));

        assertThat(next.carriedOver()).isEqualTo(6);
        assertThat(next.direct()).isEqualTo(1);
        assertThat(next.addsUp()).isTrue();
    }

    @Test
    void aPeriodThatIsNotOverIsCountedAsOfNow() {
        lives.of(procedure).receivedOn("2019-04-01T08:00");
        clock.moveTo("2019-04-08T16:00");
        assertThat(counts(THE_PERIOD)).isEqualTo(new Report06Counts(0, 1, 0, 0, 0, 0, 1, 0));

        clock.moveTo("2019-04-08T17:01");

        assertThat(counts(THE_PERIOD)).isEqualTo(new Report06Counts(0, 1, 0, 0, 0, 0, 0, 1));
    }

    @Test
    void theRuleForWithdrawnDossiersIsData() {
        lives.of(procedure).receivedOn("2019-03-25T08:00").withdrawnOn("2019-04-05T08:00");
        clock.moveTo("2019-06-03T08:00");
        assertThat(counts(THE_PERIOD).onTime()).isEqualTo(1);
        jdbc.sql("insert into dossiers.report_06_rule values ('2019-04-14', 'BY_DUE', 'BY_DUE', 'thử')")
                .update();
        try {
            assertThat(counts(THE_PERIOD).late()).isEqualTo(1);
            assertThat(counts(new Period(LocalDate.of(2019, 3, 15), LocalDate.of(2019, 4, 13)))
                            .onTime())
                    .isEqualTo(1);
        } finally {
            jdbc.sql("delete from dossiers.report_06_rule where valid_from = '2019-04-14'")
                    .update();
        }
    }

    @Test
    void theListBehindEachNumberHasAsManyDossiersAsTheNumberSays() {
        theLivesOfThePeriod();
        clock.moveTo("2019-06-03T08:00");
        Report06Counts counts = counts(THE_PERIOD);

        for (Report06Cell cell : Report06Cell.values()) {
            List<String> references = behind(THE_PERIOD, cell);
            assertThat(references).as(cell.name()).hasSize((int) counts.of(cell));
            assertThat(new HashSet<>(references)).as(cell.name()).hasSameSizeAs(references);
        }
    }

    @Test
    void anInterlinkedDossierIsCountedOnceAtItsLead() {
        ProcedureCode interlinked = procedures
                .aProcedure()
                .inField(field)
                .withLeg(5, "Cấp thẻ bảo hiểm y tế", "BHXH cấp huyện", 8)
                .published();
        String reference =
                lives.of(interlinked).receivedOn("2019-03-18T08:00").dossier().reference();
        clock.moveTo("2019-06-03T08:00");
        Remit province = remits.whole(people.of("thanhtra.h03"), Permission.SEE_REPORTS, null)
                .orElseThrow();
        Report06Selection all = new Report06Selection(province, THE_PERIOD, Report06Selection.By.FIELD);

        List<Report06Line> lines = report.behind(
                people.of("thanhtra.h03"), all, Report06Cell.RECEIVED, field, Report06Line.Cursor.beginning(), 10);

        assertThat(lines).extracting(Report06Line::reference).containsExactly(reference);
        assertThat(lines.getFirst().agency()).isEqualTo(people.unit("H03.21.53"));
    }

    @Test
    void whateverHappensTheSumsAgreeAndAPastPeriodSaysWhatItSaidThen() {
        Random random = new Random(20190304);
        List<Lives.Life> all = new ArrayList<>();
        Map<Period, Report06Counts> saidThen = new TreeMap<>(Comparator.comparing(Period::to));
        for (LocalDate day = LocalDate.of(2019, 7, 1); day.isBefore(LocalDate.of(2019, 8, 20)); day = day.plusDays(1)) {
            for (int act = 0; act < 5; act++) {
                clock.moveTo("%sT%02d:%02d".formatted(day, 7 + act * 2, random.nextInt(60)));
                something(random, all);
            }
            if (random.nextInt(6) == 0) {
                Period period = new Period(day.minusDays(random.nextInt(20)), day);
                clock.moveTo(day + "T23:59");
                saidThen.put(period, counts(period));
            }
        }
        clock.moveTo("2019-10-01T08:00");

        assertThat(saidThen).hasSizeGreaterThan(4);
        saidThen.forEach((period, then) -> {
            Report06Counts now = counts(period);
            assertThat(now).as(period.toString()).isEqualTo(then);
            assertThat(now.addsUp()).isTrue();
            for (Report06Cell cell : Report06Cell.values()) {
                assertThat(behind(period, cell)).as(period + " " + cell).hasSize((int) now.of(cell));
            }
        });
        assertThat(saidThen.values().stream().reduce(Report06Counts.none(), Report06Counts::plus))
                .satisfies(sum -> assertThat(columns(sum).values())
                        .allSatisfy(count -> assertThat(count).isPositive()));
    }

    private void something(Random random, List<Lives.Life> all) {
        String now = LocalDateTime.ofInstant(clock.instant(), clock.getZone()).toString();
        if (all.isEmpty() || random.nextInt(3) == 0) {
            Lives.Beginning beginning = lives.of(procedure);
            all.add(random.nextInt(4) == 0 ? beginning.receivedOnlineOn(now) : beginning.receivedOn(now));
            return;
        }
        Lives.Life life = all.get(random.nextInt(all.size()));
        switch (life.dossier().state()) {
            case IN_PROGRESS -> work(random, life, now);
            case SUPPLEMENT_ASKED -> life.perhaps(true, new Instruction.SupplementReceived(null));
            case OBLIGATION_OPEN ->
                life.perhaps(
                        true,
                        random.nextInt(4) == 0
                                ? new Instruction.Withdraw("Rút")
                                : new Instruction.FulfilObligation("BL"));
            case FINISHED -> life.returnedOn(now);
            default -> {}
        }
    }

    private void work(Random random, Lives.Life life, String now) {
        switch (random.nextInt(8)) {
            case 0 -> life.withdrawnOn(now);
            case 1 -> life.stoppedOn(now);
            case 2 ->
                life.perhaps(
                        false,
                        new Instruction.RequestSupplement(
                                List.of(new Defect("Tờ khai", Defect.Kind.WRONG, "Ghi lại")), "Sai", "Vướng"));
            case 3 -> life.perhaps(false, new Instruction.OpenObligation("Lệ phí", 1_000, null));
            case 4, 5 ->
                life.perhaps(
                        false,
                        new Instruction.Extend(
                                LocalDate.ofInstant(clock.instant(), clock.getZone())
                                        .plusDays(12),
                                "Chờ",
                                LatenessCause.STAFF));
            default -> life.finishedOn(now);
        }
    }

    @Test
    void whoMaySeeWhichReport() {
        assertThat(remits.whole(people.leader(), Permission.SEE_REPORTS, "H03.02"))
                .isEmpty();
        assertThat(remits.whole(people.specialist(), Permission.SEE_REPORTS, "H03.21.53"))
                .isEmpty();
        assertThat(remits.whole(people.of("quantri.h03"), Permission.SEE_REPORTS, null))
                .isEmpty();
        assertThat(remits.whole(people.leader(), Permission.SEE_REPORTS, null)
                        .orElseThrow()
                        .units())
                .containsExactly(people.unit("H03.21.53"));
        assertThat(remits.whole(people.of("truongmc.h03.02"), Permission.SEE_REPORTS, null)
                        .orElseThrow()
                        .kind())
                .isEqualTo(Remit.Kind.DESK);
        assertThat(remits.whole(people.of("tp.h03.02.03"), Permission.SEE_REPORTS, null)
                        .orElseThrow()
                        .kind())
                .isEqualTo(Remit.Kind.DIVISION);
        assertThat(remits.whole(people.of("thanhtra.h03"), Permission.SEE_REPORTS, "H03.21")
                        .orElseThrow()
                        .units())
                .contains(people.unit("H03.21.53"))
                .doesNotContain(people.unit("H03.02"));
    }
}
