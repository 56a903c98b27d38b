package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MovableClock;
import vn.motcua.Refusal;
import vn.motcua.WebTest;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.CalendarEdit;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.OfficeHours;
import vn.motcua.calendar.SetHours;
import vn.motcua.calendar.Span;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Outcome;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.ProcedureFixture;

/** A change of the calendar and the due times that it moves; in autumn, away from the days of the other tests. */
@WebTest
class CalendarEditsDbTest {

    private static final LocalDate FRIDAY = LocalDate.of(2019, 11, 8);
    private static final CalendarEdit STORM = new CalendarEdit.DayDecided(
            new CalendarDay(FRIDAY, DayKind.SWAP_OFF, "Nghỉ do bão số 6", "Công điện 21/CĐ-UBND"));

    @Autowired
    private CalendarEdits edits;

    @Autowired
    private MovingOn movingOn;

    @Autowired
    private DueMoveStore moveStore;

    @Autowired
    private DossierStore store;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Calendars calendars;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DataSource source;

    @BeforeEach
    void inAutumn() {
        clock.moveTo("2019-11-04T08:00");
    }

    @AfterEach
    void asItWas() {
        calendars.withdraw(FRIDAY);
        settle();
        clock.moveTo("2019-03-04T08:00");
    }

    private void settle() {
        clock.forward(Duration.ofSeconds(6));
        edits.carryOn();
        assertThat(moveStore.unfinished()).isEmpty();
    }

    private Actor administrator() {
        return people.of("quantri.h03");
    }

    /** Of five working days, at the ward of Đức Xuân. */
    private Dossier received() {
        return done(dossiers.receive(
                people.receptionist(),
                people.aRegistration(procedures.aProcedure().published())));
    }

    private Dossier acts(Actor who, Dossier dossier, Instruction instruction) {
        return done(dossiers.perform(who, dossier.reference(), dossier.chain().version(), instruction));
    }

    private static Dossier done(ActResult result) {
        assertThat(result).isInstanceOf(ActResult.Done.class);
        return ((ActResult.Done) result).dossier();
    }

    private Dossier waitingForPapers() {
        Dossier dossier = acts(people.receptionist(), received(), new Instruction.HandOver(null, null));
        dossier = acts(people.specialist(), dossier, new Instruction.Take(null));
        return acts(
                people.specialist(),
                dossier,
                new Instruction.RequestSupplement(
                        List.of(new Defect("Tờ khai", Defect.Kind.WRONG, "Ghi lại ngày sinh")), "Sai ngày sinh", null));
    }

    private Dossier finished() {
        Dossier dossier = acts(people.receptionist(), received(), new Instruction.HandOver(null, null));
        dossier = acts(people.specialist(), dossier, new Instruction.Take(null));
        dossier = acts(
                people.specialist(), dossier, new Instruction.Submit(vn.motcua.dossiers.Outcome.GRANTED, "Đủ", null));
        dossier = acts(people.leader(), dossier, new Instruction.Approve(vn.motcua.dossiers.Outcome.GRANTED, null));
        return acts(people.clerk(), dossier, new Instruction.Finish("12/GKS", LocalDate.of(2019, 11, 4), null));
    }

    private Dossier again(Dossier dossier) {
        return store.find(dossier.id()).orElseThrow();
    }

    private List<Event> moves(Dossier dossier) {
        return store.events(dossier.id()).stream()
                .filter(event -> event.act() == Act.MOVE_DUE_DATE)
                .toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private CalendarEditPreview preview(CalendarEdit edit) {
        return ((Outcome.Done<CalendarEditPreview>) edits.preview(administrator(), edit)).value();
    }

    private long decided(CalendarEdit edit) {
        Outcome<Long> outcome = edits.decide(administrator(), edit);
        assertThat(outcome.refusals()).isEmpty();
        return ((Outcome.Done<Long>) outcome).value();
    }

    private static List<String> rules(Outcome<?> outcome) {
        return outcome.refusals().stream().map(Refusal::rule).toList();
    }

    @Test
    void aDayOffMovesExactlyTheDossiersThatCountIt() {
        clock.moveTo("2019-10-30T08:00");
        Dossier dueBefore = received();
        clock.moveTo("2019-11-04T08:00");
        Dossier running = received();
        Dossier paused = waitingForPapers();
        Dossier finished = finished();

        Map<DossierId, DueMove> planned =
                preview(STORM).shown().stream().collect(Collectors.toMap(DueMove::dossier, move -> move));
        assertThat(planned).containsKey(running.id()).doesNotContainKeys(dueBefore.id(), paused.id(), finished.id());
        assertThat(planned.get(running.id()).oldDue()).isEqualTo(at("2019-11-11T17:00"));
        assertThat(planned.get(running.id()).newDue()).isEqualTo(at("2019-11-12T17:00"));
        assertThat(again(running).times().dueAt()).as("nothing is saved yet").isEqualTo(at("2019-11-11T17:00"));

        decided(STORM);
        settle();

        assertThat(again(running).times().dueAt()).isEqualTo(at("2019-11-12T17:00"));
        assertThat(again(running).times().firstDueAt()).isEqualTo(at("2019-11-11T17:00"));
        for (Dossier other : List.of(dueBefore, paused, finished)) {
            assertThat(again(other).times().dueAt()).isEqualTo(other.times().dueAt());
            assertThat(moves(other)).isEmpty();
        }
    }

    @Test
    void everyMoveIsAnEventThatNamesTheRuleAndTheDecisionAndTheChainHolds() {
        Dossier running = received();

        long edit = decided(STORM);
        settle();

        assertThat(moves(running)).singleElement().satisfies(event -> {
            assertThat(event.actor()).isEqualTo(administrator().id());
            assertThat(event.facts())
                    .contains(
                            "\"orderedBy\":\"Công điện 21/CĐ-UBND\"",
                            "\"calendarRule\":",
                            "Nghỉ do bão số 6",
                            "2019-11-11T10:00:00Z",
                            "2019-11-12T10:00:00Z");
        });
        assertThat(edits.progress(edit)).hasValueSatisfying(progress -> {
            assertThat(progress.finishedAt()).isNotNull();
            assertThat(progress.done()).isEqualTo(progress.planned());
        });
        assertThat(new HistoryVerification(source).verify(events -> {}).brokenAt())
                .isEmpty();
    }

    @Test
    void aDossierThatWaitedCountsByTheNewCalendarWhenItGoesOn() {
        Dossier paused = waitingForPapers();
        decided(STORM);
        settle();
        clock.moveTo("2019-11-05T09:00");

        Dossier full = acts(people.receptionist(), again(paused), new Instruction.SupplementReceived(null));

        assertThat(full.times().dueAt()).isEqualTo(at("2019-11-13T17:00"));
    }

    @Test
    void movesGoOnWhereTheProcessStopped() {
        List<Dossier> several = List.of(received(), received(), received());
        decided(STORM);

        assertThat(movingOn.batch(moveStore.unfinished().orElseThrow(), 1)).isEqualTo(1);
        long notYet =
                several.stream().filter(dossier -> moves(dossier).isEmpty()).count();
        assertThat(notYet).isGreaterThanOrEqualTo(2);
        settle();

        assertThat(several).allSatisfy(dossier -> assertThat(moves(dossier)).hasSize(1));
    }

    @Test
    void aDossierFinishedBetweenPlanAndMoveKeepsItsDueTime() {
        Dossier dossier = acts(people.receptionist(), received(), new Instruction.HandOver(null, null));
        decided(STORM);
        dossier = acts(people.specialist(), dossier, new Instruction.Take(null));
        dossier = acts(
                people.specialist(),
                dossier,
                new Instruction.RequestSupplement(
                        List.of(new Defect("Tờ khai", Defect.Kind.WRONG, "Ghi lại")), "Sai ngày sinh", null));

        settle();

        assertThat(moves(dossier)).isEmpty();
    }

    @Test
    void takingTheDayBackMovesThemBack() {
        Dossier running = received();
        decided(STORM);
        settle();

        decided(new CalendarEdit.DayWithdrawn(FRIDAY, "Công điện 22/CĐ-UBND"));
        settle();

        assertThat(again(running).times().dueAt()).isEqualTo(at("2019-11-11T17:00"));
        assertThat(moves(running)).hasSize(2);
    }

    @Test
    void hoursOfOneAgencyMoveItsOwnDossiersOnly() {
        Dossier ours = received();
        UnitId ward = people.unit("H03.21.53");
        Map<DayOfWeek, List<Span>> week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .collect(Collectors.toMap(
                        day -> day, day -> List.of(new Span(LocalTime.of(7, 0), LocalTime.of(16, 0)))));
        LocalDate from = LocalDate.of(2019, 11, 6);
        LocalDate to = LocalDate.of(2019, 11, 29);
        CalendarEdit winter = new CalendarEdit.HoursSet(
                new SetHours(ward.value(), new OfficeHours.Season(from, to, week), "Quyết định 5/QĐ-UBND"));

        assertThat(preview(winter).perAgency().keySet()).containsOnly(ward);
        decided(winter);
        settle();

        assertThat(again(ours).times().dueAt()).isEqualTo(at("2019-11-11T16:00"));
        decided(new CalendarEdit.HoursWithdrawn(ward.value(), from, to, "Quyết định 6/QĐ-UBND"));
        settle();
        assertThat(again(ours).times().dueAt()).isEqualTo(at("2019-11-11T17:00"));
    }

    @Test
    void aChangeIsRefusedWithItsReason() {
        assertThat(rules(edits.preview(people.leader(), STORM))).contains("within-jurisdiction");
        assertThat(rules(edits.preview(administrator(), day(FRIDAY, DayKind.SWAP_OFF, "Bão", ""))))
                .containsExactly("in-writing");
        assertThat(rules(edits.preview(administrator(), day(FRIDAY, DayKind.MAKEUP_WORK, "Làm bù", "TB 1"))))
                .containsExactly("changes-something");
        assertThat(rules(edits.preview(
                        administrator(), day(LocalDate.of(2019, 11, 9), DayKind.COMPENSATION, "Nghỉ bù", "TB 1"))))
                .containsExactly("changes-something");
        assertThat(rules(edits.preview(
                        administrator(), day(LocalDate.of(2019, 11, 3), DayKind.MAKEUP_WORK, "Làm bù", "TB 1"))))
                .containsExactly("worked-from-tomorrow");
        assertThat(rules(edits.preview(
                        administrator(), day(LocalDate.of(2119, 11, 3), DayKind.HOLIDAY, "Nghỉ", "TB 1"))))
                .containsExactly("date-possible");
        assertThat(rules(edits.preview(administrator(), new CalendarEdit.DayWithdrawn(FRIDAY, "TB 1"))))
                .containsExactly("day-decided");
    }

    private static CalendarEdit day(LocalDate on, DayKind kind, String name, String decision) {
        return new CalendarEdit.DayDecided(new CalendarDay(on, kind, name, decision));
    }

    @Test
    void oneChangeFollowsTheOther() {
        received();
        decided(STORM);

        assertThat(rules(edits.decide(administrator(), new CalendarEdit.DayWithdrawn(FRIDAY, "TB 2"))))
                .containsExactly("one-after-the-other");
    }
}
