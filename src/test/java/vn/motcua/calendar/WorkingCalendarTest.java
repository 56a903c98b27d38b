package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final Span MORNING = new Span(LocalTime.of(7, 30), LocalTime.of(11, 30));
    private static final Span AFTERNOON = new Span(LocalTime.of(13, 30), LocalTime.of(17, 0));

    private final WorkingCalendar calendar = WorkingCalendar.ofProvince();

    @ParameterizedTest
    @CsvSource({
        "2019-03-04, true",
        "2019-03-09, false",
        "2019-02-04, false",
        "2019-01-05, true",
        "2018-12-31, false",
        "2019-04-15, false",
        "2023-05-03, false",
        "2026-08-31, false"
    })
    void knowsWorkingDays(LocalDate day, boolean working) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
        assertThat(calendar.open(day).isEmpty()).isEqualTo(!working);
    }

    @Test
    void aCompensationSaysWhatItIsFor() {
        CalendarDay day = calendar.special(LocalDate.of(2019, 4, 15)).orElseThrow();

        assertThat(day.kind()).isEqualTo(DayKind.COMPENSATION);
        assertThat(day.name()).isEqualTo("Nghỉ bù Giỗ Tổ Hùng Vương");
        assertThat(day.decision()).isEqualTo("Bộ luật Lao động 2012, Điều 115 khoản 3");
        assertThat(calendar.special(LocalDate.of(2019, 4, 16))).isEmpty();
    }

    @Test
    void anExplicitDayGoesBeforeTheLaw() {
        LocalDate newYear = LocalDate.of(2019, 1, 1);
        WorkingCalendar worked = calendar.with(new CalendarDay(newYear, DayKind.MAKEUP_WORK, "Trực", "QĐ 1"));

        assertThat(worked.isWorkingDay(newYear)).isTrue();
        assertThat(calendar.isWorkingDay(newYear)).isFalse();
        assertThat(worked.without(newYear).isWorkingDay(newYear)).isFalse();
    }

    @Test
    void anOrdinaryDayCanBeTakenOff() {
        LocalDate day = LocalDate.of(2019, 3, 5);
        WorkingCalendar storm = calendar.with(new CalendarDay(day, DayKind.SWAP_OFF, "Nghỉ do bão", "QĐ 2"));

        assertThat(storm.isWorkingDay(day)).isFalse();
        assertThat(storm.nextWorkingDay(LocalDate.of(2019, 3, 4))).isEqualTo("2019-03-06");
        assertThat(storm.whyOff(day).name()).isEqualTo("Nghỉ do bão");
    }

    @Test
    void theDecidedDaysOfTetStandAloneAndUndecidedYearsFollowTheLaw() {
        WorkingCalendar bare = WorkingCalendar.of(List.of(), OfficeHours.usual());

        // by the law alone Tết 2018 would be 15/2 to 19/2 with compensations on 20/2 and 21/2
        assertThat(bare.isWorkingDay(LocalDate.of(2018, 2, 14))).isTrue();
        assertThat(bare.isWorkingDay(LocalDate.of(2018, 2, 21))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2018, 2, 14))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2018, 2, 21))).isTrue();
    }

    @Test
    void aDecidedSecondNationalDayTakesThePlaceOfTheUsualOne() {
        LocalDate third = LocalDate.of(2026, 9, 3);
        WorkingCalendar decided = calendar.with(new CalendarDay(third, DayKind.HOLIDAY, "Quốc khánh 2026", "TB 3"));

        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 9, 1))).isFalse();
        assertThat(decided.isWorkingDay(LocalDate.of(2026, 9, 1))).isTrue();
        assertThat(decided.isWorkingDay(LocalDate.of(2026, 9, 2))).isFalse();
        assertThat(decided.isWorkingDay(third)).isFalse();
    }

    @Test
    void saturdayHoursAreOpenButNotCountedInDays() {
        WorkingCalendar desk = WorkingCalendar.of(List.of(), withSaturdayMorning());
        LocalDate saturday = LocalDate.of(2019, 3, 9);

        assertThat(desk.open(saturday)).containsExactly(MORNING);
        assertThat(desk.isWorkingDay(saturday)).isFalse();
        assertThat(desk.addWorkingMinutes(moment("2019-03-08T16:00"), 120)).isEqualTo(moment("2019-03-09T08:30"));
        assertThat(desk.withoutRestDays().addWorkingMinutes(moment("2019-03-08T16:00"), 120))
                .isEqualTo(moment("2019-03-11T08:30"));
    }

    @Test
    void aMakeUpSaturdayHasTheHoursOfAFriday() {
        CalendarDay makeUp = new CalendarDay(LocalDate.of(2019, 3, 9), DayKind.MAKEUP_WORK, "Làm bù", "TB 4");
        WorkingCalendar desk = WorkingCalendar.of(List.of(makeUp), withSaturdayMorning());

        assertThat(desk.open(makeUp.on())).containsExactly(MORNING, AFTERNOON);
        assertThat(desk.withoutRestDays().open(makeUp.on())).containsExactly(MORNING, AFTERNOON);
    }

    @Test
    void seasonsHaveTheirOwnHoursAndTheOthersHoldOutsideThem() {
        Span early = new Span(LocalTime.of(7, 0), LocalTime.of(11, 0));
        OfficeHours summer = new OfficeHours(List.of(new OfficeHours.Season(
                LocalDate.of(2019, 4, 16), LocalDate.of(2019, 10, 15), Map.of(DayOfWeek.MONDAY, List.of(early)))));
        WorkingCalendar seasonal = WorkingCalendar.of(List.of(), summer.orElse(OfficeHours.usual()));

        assertThat(seasonal.open(LocalDate.of(2019, 5, 6))).containsExactly(early);
        assertThat(seasonal.open(LocalDate.of(2019, 5, 7))).isEmpty();
        assertThat(seasonal.isWorkingDay(LocalDate.of(2019, 5, 7))).isFalse();
        assertThat(seasonal.open(LocalDate.of(2019, 10, 21))).containsExactly(MORNING, AFTERNOON);
    }

    @Test
    void anOfficeThatNeverOpensIsNoticedInsteadOfSearchedForEver() {
        WorkingCalendar shut = WorkingCalendar.of(List.of(), new OfficeHours(List.of()));

        assertThatThrownBy(() -> shut.nextWorkingDay(LocalDate.of(2019, 3, 4)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> shut.addWorkingMinutes(moment("2019-03-04T08:00"), 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-03-04T08:00, 0, 2019-03-04T08:00",
        "2019-03-04T08:00, 210, 2019-03-04T11:30",
        "2019-03-04T08:00, 211, 2019-03-04T13:31",
        "2019-03-04T11:30, 0, 2019-03-04T13:30",
        "2019-03-04T05:00, 450, 2019-03-04T17:00",
        "2019-03-04T17:00, 0, 2019-03-05T07:30",
        "2019-03-08T16:59, 2, 2019-03-11T07:31",
        "2019-02-01T16:00, 61, 2019-02-11T07:31"
    })
    void addsMinutesOfOfficeHours(LocalDateTime from, long minutes, LocalDateTime expected) {
        assertThat(calendar.addWorkingMinutes(moment(from.toString()), minutes)).isEqualTo(moment(expected.toString()));
    }

    @Test
    void minutesThatWereAddedAreMeasuredAgain() {
        Random random = new Random(61_2018);
        for (int i = 0; i < 2_000; i++) {
            Instant from = moment("2018-01-01T00:00").plusSeconds(60L * random.nextInt(3 * 366 * 24 * 60));
            int minutes = random.nextInt(20_000);

            Instant to = calendar.addWorkingMinutes(from, minutes);

            assertThat(calendar.workingMinutesBetween(from, to))
                    .as("%s + %d minutes = %s", from, minutes, to)
                    .isEqualTo(minutes);
        }
    }

    @Test
    void minutesBetweenAddUpOverAnyMomentInBetween() {
        Random random = new Random(118_2025);
        for (int i = 0; i < 1_000; i++) {
            Instant from = moment("2018-06-01T00:00").plusSeconds(60L * random.nextInt(366 * 24 * 60));
            Instant middle = from.plusSeconds(60L * random.nextInt(30 * 24 * 60));
            Instant to = middle.plusSeconds(60L * random.nextInt(30 * 24 * 60));

            assertThat(calendar.workingMinutesBetween(from, middle) + calendar.workingMinutesBetween(middle, to))
                    .as("%s, %s, %s", from, middle, to)
                    .isEqualTo(calendar.workingMinutesBetween(from, to));
        }
    }

    @Test
    void noTimePassesBackwards() {
        assertThat(calendar.workingMinutesBetween(moment("2019-03-05T08:00"), moment("2019-03-04T08:00")))
                .isZero();
    }

    @Test
    void officeHoursMustEndAfterTheyBegin() {
        assertThatThrownBy(() -> new Span(LocalTime.NOON, LocalTime.NOON)).isInstanceOf(IllegalArgumentException.class);
    }

    private static OfficeHours withSaturdayMorning() {
        OfficeHours.Season usual = OfficeHours.usual().seasons().getFirst();
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(usual.week());
        week.put(DayOfWeek.SATURDAY, List.of(MORNING));
        return new OfficeHours(List.of(new OfficeHours.Season(null, null, week)));
    }

    private static Instant moment(String text) {
        return LocalDateTime.parse(text).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
