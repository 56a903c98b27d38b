package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.MovableClock;
import vn.motcua.TestDatabase;

class CalendarsDbTest {

    private static final LocalDate MONDAY = LocalDate.of(2019, 8, 5);
    private static final CalendarDay STORM =
            new CalendarDay(MONDAY, DayKind.SWAP_OFF, "Nghỉ do bão số 3", "Công điện 01");

    private final DataSource source = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final MovableClock clock = MovableClock.at("2019-03-04T08:00");
    private final Calendars calendars = new Calendars(new CalendarStore(jdbc), clock);
    private final Calendars otherProcess = new Calendars(new CalendarStore(jdbc), clock);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));

    @Test
    void withoutDecisionsTheShippedDaysAndTheLawHold() {
        WorkingCalendar province = calendars.ofProvince();

        assertThat(province.isWorkingDay(MONDAY)).isTrue();
        assertThat(province.isWorkingDay(LocalDate.of(2019, 1, 5))).isTrue();
        assertThat(province.isWorkingDay(LocalDate.of(2019, 4, 30))).isFalse();
        assertThat(calendars.decided()).isEmpty();
    }

    @Test
    void aDecisionCountsAtOnceHereAndIsTakenBackAtOnce() {
        assertThat(calendars.ofProvince().isWorkingDay(MONDAY)).isTrue();

        calendars.decide(STORM, 11);
        assertThat(calendars.ofProvince().isWorkingDay(MONDAY)).isFalse();
        assertThat(calendars.decided()).containsExactly(STORM);

        calendars.withdraw(MONDAY);
        assertThat(calendars.ofProvince().isWorkingDay(MONDAY)).isTrue();
    }

    @Test
    void anotherProcessNoticesWithinSeconds() {
        assertThat(otherProcess.ofProvince().isWorkingDay(MONDAY)).isTrue();
        calendars.decide(STORM, 11);

        clock.forward(Duration.ofSeconds(2));

        assertThat(otherProcess.ofProvince().isWorkingDay(MONDAY)).isFalse();
    }

    @Test
    void aDecisionThatIsRolledBackIsForgotten() {
        transaction.executeWithoutResult(status -> {
            calendars.decide(STORM, 11);
            assertThat(calendars.ofProvince().isWorkingDay(MONDAY)).isFalse();
            status.setRollbackOnly();
        });

        assertThat(calendars.ofProvince().isWorkingDay(MONDAY)).isTrue();
    }

    @Test
    void whatIsReadBeforeTheCommitDoesNotStay() {
        transaction.executeWithoutResult(status -> {
            calendars.decide(STORM, 11);
            // somebody else asks before the commit and still sees the old days
            Thread asker = Thread.ofVirtual().start(calendars::ofProvince);
            try {
                asker.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(calendars.ofProvince().isWorkingDay(MONDAY)).isFalse();
    }

    @Test
    void anAdministratorsDecisionGoesBeforeAShippedDay() {
        LocalDate makeUp = LocalDate.of(2019, 1, 5);
        calendars.decide(new CalendarDay(makeUp, DayKind.SWAP_OFF, "Không làm bù", "TB 9"), 11);

        assertThat(calendars.ofProvince().isWorkingDay(makeUp)).isFalse();
    }

    @Test
    void aUnitWithSummerHoursOnlyKeepsTheProvincesInWinter() {
        OfficeHoursFixture.insert(jdbc, 7, "2019-04-16", "2019-10-15", 1, 420, 690);
        OfficeHoursFixture.insert(jdbc, 0, null, null, 1, 480, 960);

        assertThat(calendars.forUnit(7).open(MONDAY))
                .containsExactly(new Span(LocalTime.of(7, 0), LocalTime.of(11, 30)));
        assertThat(calendars.forUnit(7).open(LocalDate.of(2019, 11, 4)))
                .containsExactly(new Span(LocalTime.of(8, 0), LocalTime.of(16, 0)));
        assertThat(calendars.forUnit(8).open(MONDAY))
                .containsExactly(new Span(LocalTime.of(8, 0), LocalTime.of(16, 0)));
    }

    @Test
    void unitsWithoutHoursOfTheirOwnShareOneCalendar() {
        assertThat(calendars.forUnit(8)).isSameAs(calendars.ofProvince());
    }
}
