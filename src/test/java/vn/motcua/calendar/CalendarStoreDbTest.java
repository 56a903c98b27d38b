package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.TestDatabase;

class CalendarStoreDbTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2019-03-04T08:00:00+07:00");
    private static final CalendarDay STORM =
            new CalendarDay(LocalDate.of(2019, 8, 5), DayKind.SWAP_OFF, "Nghỉ do bão số 3", "Công điện 01");

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    private final CalendarStore store = new CalendarStore(jdbc);

    @Test
    void aDecidedDayIsReadBackAndADecisionReplacesTheOneBefore() {
        CalendarDay before = new CalendarDay(LocalDate.of(2019, 1, 5), DayKind.MAKEUP_WORK, "Làm bù", "TB 1");
        store.save(STORM, 11, AT);
        store.save(before, 11, AT);
        CalendarDay changed = new CalendarDay(STORM.on(), DayKind.HOLIDAY, "Nghỉ", "Công điện 02");
        store.save(changed, 12, AT.plusHours(1));

        assertThat(store.days()).containsExactly(before, changed);
        assertThat(jdbc.sql("select recorded_by from calendar.day where on_date = date '2019-08-05'")
                        .query(Long.class)
                        .single())
                .isEqualTo(12);
    }

    @Test
    void aWithdrawnDayIsGone() {
        store.save(STORM, 11, AT);
        store.remove(STORM.on());

        assertThat(store.days()).isEmpty();
    }

    @Test
    void everyChangeMovesTheRevisionOn() {
        long first = store.revision();
        store.save(STORM, 11, AT);
        long second = store.revision();
        store.remove(STORM.on());

        assertThat(second).isGreaterThan(first);
        assertThat(store.revision()).isGreaterThan(second);
    }

    @Test
    void aDayNeedsANameAndADecision() {
        CalendarDay nameless = new CalendarDay(STORM.on(), DayKind.HOLIDAY, "", "Công điện 01");
        CalendarDay undecided = new CalendarDay(STORM.on(), DayKind.HOLIDAY, "Nghỉ", "");

        assertThatThrownBy(() -> store.save(nameless, 11, AT)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> store.save(undecided, 11, AT)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aKindThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into calendar.day (on_date, kind, name, decision, recorded_by, recorded_at)
                        values (date '2019-08-05', 'PARTY', 'Nghỉ', 'QĐ 1', 11, timestamptz '2019-03-04 08:00+07')
                        """).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void thereIsOneRevisionOnly() {
        assertThatThrownBy(() -> jdbc.sql("insert into calendar.revision (revision) values (7)")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void officeHoursAreReadByUnitSeasonAndWeekday() {
        hours(7, "2019-04-16", "2019-10-15", 1, 420, 690);
        hours(7, "2019-04-16", "2019-10-15", 1, 810, 1020);
        hours(7, "2019-10-16", null, 1, 450, 690);
        hours(0, null, null, 6, 1380, 1440);

        OfficeHours unit = store.hours().get(7L);

        assertThat(unit.on(LocalDate.of(2019, 5, 6)))
                .containsExactly(
                        new Span(LocalTime.of(7, 0), LocalTime.of(11, 30)),
                        new Span(LocalTime.of(13, 30), LocalTime.of(17, 0)));
        assertThat(unit.on(LocalDate.of(2019, 10, 21)))
                .containsExactly(new Span(LocalTime.of(7, 30), LocalTime.of(11, 30)));
        assertThat(unit.on(LocalDate.of(2019, 5, 7))).isEmpty();
        assertThat(unit.on(LocalDate.of(2019, 4, 15))).isEmpty();
        assertThat(store.hours().get(0L).seasons())
                .singleElement()
                .satisfies(season -> assertThat(season.week()).containsOnlyKeys(DayOfWeek.SATURDAY));
    }

    @ParameterizedTest(name = "{0} to {1}, weekday {2}, minutes {3} to {4}")
    @CsvSource({
        "2019-05-01, 2019-05-31, 1, 660, 720",
        "2019-10-15, , 1, 450, 451",
        ", 2019-04-16, 1, 400, 421",
        ", , 1, 0, 1440"
    })
    void officeHoursThatOverlapAreRefused(
            @Nullable String from, @Nullable String to, int weekday, int fromMinute, int toMinute) {
        hours(7, "2019-04-16", "2019-10-15", 1, 420, 690);

        assertThatThrownBy(() -> hours(7, from, to, weekday, fromMinute, toMinute))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void hoursOfOtherUnitsDaysSeasonsAndTimesStandBesideThem() {
        hours(7, "2019-04-16", "2019-10-15", 1, 420, 690);
        hours(8, "2019-04-16", "2019-10-15", 1, 420, 690);
        hours(7, "2019-04-16", "2019-10-15", 2, 420, 690);
        hours(7, "2019-10-16", null, 1, 420, 690);
        hours(7, "2019-04-16", "2019-10-15", 1, 690, 720);

        assertThat(store.hours()).containsOnlyKeys(7L, 8L);
    }

    @ParameterizedTest(name = "{0} to {1}, weekday {2}, minutes {3} to {4}")
    @CsvSource({
        ", , 0, 450, 690",
        ", , 8, 450, 690",
        ", , 1, 690, 450",
        ", , 1, 450, 450",
        ", , 1, -1, 450",
        ", , 1, 450, 1441",
        "2019-10-15, 2019-04-16, 1, 450, 690"
    })
    void officeHoursThatCannotBeAreRefused(
            @Nullable String from, @Nullable String to, int weekday, int fromMinute, int toMinute) {
        assertThatThrownBy(() -> hours(7, from, to, weekday, fromMinute, toMinute))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(List.copyOf(store.hours().keySet())).isEmpty();
    }

    private void hours(
            long unit, @Nullable String from, @Nullable String to, int weekday, int fromMinute, int toMinute) {
        OfficeHoursFixture.insert(jdbc, unit, from, to, weekday, fromMinute, toMinute);
    }
}
