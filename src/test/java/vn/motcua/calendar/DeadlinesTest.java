package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final int TRIES = 1_000;

    private final WorkingCalendar calendar = WorkingCalendar.ofProvince();

    @Test
    void aReappointmentReplacesTheDueTime() {
        Deadline deadline = Deadlines.project(
                request("5 working-days", "2019-03-04T09:00").extendedBy(extension("2019-03-15T17:00")));

        assertThat(deadline.dueAt()).isEqualTo(moment("2019-03-15T17:00"));
    }

    @Test
    void aPauseAfterTheReappointmentMovesTheNewDueTime() {
        Deadline deadline = Deadlines.project(request("5 working-days", "2019-03-04T09:00")
                .extendedBy(extension("2019-03-15T17:00"))
                .pausedBy(List.of(pause(PauseKind.FINANCIAL_OBLIGATION, "2019-03-12T08:00", "2019-03-13T08:00"))));

        assertThat(deadline.dueAt()).isEqualTo(moment("2019-03-18T17:00"));
    }

    @Test
    void aSupplementAfterTheReappointmentStartsTheTermAnew() {
        Deadline deadline = Deadlines.project(request("5 working-days", "2019-03-04T09:00")
                .extendedBy(extension("2019-03-12T17:00"))
                .pausedBy(List.of(pause(PauseKind.SUPPLEMENT, "2019-03-11T08:00", "2019-03-14T08:00"))));

        assertThat(deadline.dueAt()).isEqualTo(moment("2019-03-21T17:00"));
    }

    @Test
    void aPauseBeforeTheReappointmentIsInItAlready() {
        Deadline deadline = Deadlines.project(request("5 working-days", "2019-03-04T09:00")
                .extendedBy(extension("2019-03-15T17:00"))
                .pausedBy(List.of(pause(PauseKind.FINANCIAL_OBLIGATION, "2019-03-05T08:00", "2019-03-06T08:00"))));

        assertThat(deadline.dueAt()).isEqualTo(moment("2019-03-15T17:00"));
    }

    @Test
    void anOpenPauseSaysSinceWhen() {
        Pause open = new Pause(PauseKind.FINANCIAL_OBLIGATION, moment("2019-03-06T08:00"), null, "Luật");
        DeadlineRequest request = request("5 working-days", "2019-03-04T09:00").pausedBy(List.of(open));

        Deadline then = Deadlines.project(request, moment("2019-03-07T08:00"));
        Deadline later = Deadlines.project(request, moment("2019-03-08T08:00"));

        assertThat(then.pausedSince()).isEqualTo(open.from());
        assertThat(then.dueAt()).isEqualTo(moment("2019-03-12T17:00"));
        assertThat(later.dueAt()).isEqualTo(moment("2019-03-13T17:00"));
    }

    @Test
    void aClosedPauseLeavesTheClockRunning() {
        Deadline deadline = Deadlines.project(request("5 working-days", "2019-03-04T09:00")
                .pausedBy(List.of(pause(PauseKind.STOPPED, "2019-03-05T08:00", "2019-03-06T08:00"))));

        assertThat(deadline.pausedSince()).isNull();
    }

    @Test
    void aPauseCannotEndBeforeItBegins() {
        assertThatThrownBy(() -> pause(PauseKind.STOPPED, "2019-03-06T08:00", "2019-03-05T08:00"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTermOfDaysIsNotMovedIntoTheSaturdayHoursOfADesk() {
        Map<DayOfWeek, List<Span>> week =
                new EnumMap<>(OfficeHours.usual().seasons().getFirst().week());
        week.put(DayOfWeek.SATURDAY, List.of(new Span(LocalTime.of(7, 30), LocalTime.of(11, 30))));
        WorkingCalendar desk =
                WorkingCalendar.of(List.of(), new OfficeHours(List.of(new OfficeHours.Season(null, null, week))));
        Pause oneHour = pause(PauseKind.STOPPED, "2019-03-07T08:00", "2019-03-07T09:00");

        Deadline days = Deadlines.project(
                requestBy(desk, "4 working-days", "2019-03-04T09:00").pausedBy(List.of(oneHour)));
        Deadline hours = Deadlines.project(requestBy(desk, "2 working-hours", "2019-03-08T16:00"));

        assertThat(days.dueAt()).isEqualTo(moment("2019-03-11T08:30"));
        assertThat(hours.dueAt()).isEqualTo(moment("2019-03-09T08:30"));
    }

    @Test
    void theLongestTermsAreCountedToo() {
        assertThat(Deadlines.project(request("10000 working-days", "2019-03-04T09:00"))
                        .dueAt())
                .isAfter(moment("2057-01-01T00:00"));
        assertThat(Deadlines.project(request("10000 months", "2019-03-04T09:00"))
                        .dueAt())
                .isAfter(moment("2852-07-01T00:00"));
    }

    @Test
    void aLongerTermIsNeverDueEarlier() {
        Random random = new Random(2015);
        for (int i = 0; i < TRIES; i++) {
            String received = anyMoment(random);
            TermUnit unit = anyUnit(random);
            int amount = 1 + random.nextInt(60);

            Instant shorter = due(amount, unit, received);
            Instant longer = due(amount + 1, unit, received);

            assertThat(longer).as("%d %s from %s", amount, unit, received).isAfterOrEqualTo(shorter);
        }
    }

    @Test
    void aLaterReceiptIsNeverDueEarlier() {
        Random random = new Random(2016);
        for (int i = 0; i < TRIES; i++) {
            String received = anyMoment(random);
            String later = LocalDateTime.parse(received)
                    .plusMinutes(random.nextInt(4 * 24 * 60))
                    .toString();
            TermUnit unit = anyUnit(random);
            int amount = 1 + random.nextInt(30);

            assertThat(due(amount, unit, later))
                    .as("%d %s from %s and %s", amount, unit, received, later)
                    .isAfterOrEqualTo(due(amount, unit, received));
        }
    }

    @Test
    void aPauseOfNoLengthChangesNothing() {
        Random random = new Random(2017);
        for (int i = 0; i < TRIES; i++) {
            String received = anyMoment(random);
            Instant at = moment(received).plusSeconds(60L * random.nextInt(20 * 24 * 60));
            DeadlineRequest request = request(new Term(BigDecimal.valueOf(7), anyUnit(random)), received);
            Pause none = new Pause(PauseKind.FINANCIAL_OBLIGATION, at, at, "Luật");

            assertThat(Deadlines.project(request.pausedBy(List.of(none))).dueAt())
                    .as("%s from %s with a pause at %s", request.term(), received, at)
                    .isEqualTo(Deadlines.project(request).dueAt());
        }
    }

    @Test
    void aPauseNeverBringsTheDueTimeForward() {
        Random random = new Random(2018);
        for (int i = 0; i < TRIES; i++) {
            String received = anyMoment(random);
            DeadlineRequest request = request(new Term(BigDecimal.valueOf(7), anyUnit(random)), received);
            List<Pause> pauses = new ArrayList<>();
            Instant from = moment(received);
            for (PauseKind kind : PauseKind.values()) {
                from = from.plusSeconds(60L * random.nextInt(5 * 24 * 60));
                Instant to = from.plusSeconds(60L * random.nextInt(5 * 24 * 60));
                pauses.add(new Pause(kind, from, to, "Luật"));
                from = to;
            }

            assertThat(Deadlines.project(request.pausedBy(pauses)).dueAt())
                    .as("%s from %s with %s", request.term(), received, pauses)
                    .isAfterOrEqualTo(Deadlines.project(request).dueAt());
        }
    }

    @Test
    void noTermOfDaysFallsDueOnADayOff() {
        Random random = new Random(2019);
        for (int i = 0; i < TRIES; i++) {
            String received = anyMoment(random);
            Instant from = moment(received).plusSeconds(60L * random.nextInt(9 * 24 * 60));
            Pause pause = new Pause(
                    PauseKind.CONSULTATION, from, from.plusSeconds(60L * random.nextInt(9 * 24 * 60)), "Luật");
            DeadlineRequest request = request(
                            new Term(BigDecimal.valueOf(1 + random.nextInt(30)), anyUnit(random)), received)
                    .pausedBy(List.of(pause));

            LocalDate dueOn = LocalDate.ofInstant(Deadlines.project(request).dueAt(), WorkingCalendar.ZONE);

            assertThat(calendar.isWorkingDay(dueOn))
                    .as("%s from %s with %s is due on %s", request.term(), received, pause, dueOn)
                    .isTrue();
        }
    }

    private Instant due(int amount, TermUnit unit, String received) {
        return Deadlines.project(request(new Term(BigDecimal.valueOf(amount), unit), received))
                .dueAt();
    }

    private static TermUnit anyUnit(Random random) {
        return TermUnit.values()[random.nextInt(TermUnit.values().length - 1)];
    }

    private static String anyMoment(Random random) {
        return LocalDateTime.of(2018, 1, 1, 0, 0)
                .plusMinutes(random.nextInt(8 * 366 * 24 * 60))
                .toString();
    }

    private DeadlineRequest request(String term, String received) {
        return request(Term.parse(term), received);
    }

    private DeadlineRequest request(Term term, String received) {
        return DeadlineRequest.of(term, moment(received), calendar, rules());
    }

    private static DeadlineRequest requestBy(WorkingCalendar calendar, String term, String received) {
        return DeadlineRequest.of(Term.parse(term), moment(received), calendar, rules());
    }

    private static CountingRules rules() {
        return CountingRules.named("ND61_2018").orElseThrow();
    }

    private static Extension extension(String until) {
        return new Extension(moment(until), moment("2019-03-08T09:00"), "Chờ đo đạc", "Điều 19 khoản 9");
    }

    private static Pause pause(PauseKind kind, String from, String to) {
        return new Pause(kind, moment(from), moment(to), kind.legalBasis());
    }

    private static Instant moment(String text) {
        return LocalDateTime.parse(text).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
