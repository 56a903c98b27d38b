package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.identity.IdentityFixture.DESK;
import static vn.motcua.identity.IdentityFixture.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import vn.motcua.Refusal;

class AppointmentsDbTest {

    private final IdentityFixture house = new IdentityFixture();
    private final OfficialId official = house.account("mc1", "Lý Thị Cửa");

    private Outcome<Appointment> appoint(LocalDate from, LocalDate to) {
        return house.appointments.appoint(house.administrator, official, DESK, Role.RECEPTIONIST, from, to);
    }

    @Test
    void anAppointmentCountsFromItsFirstToItsLastDay() {
        appoint(TODAY.plusDays(1), TODAY.plusDays(2));

        assertThat(house.actors.of(official).holds(Permission.ACCEPT_DOSSIER)).isFalse();
        house.clock.moveTo("2019-03-05T00:00");
        assertThat(house.actors.of(official).holds(Permission.ACCEPT_DOSSIER)).isTrue();
        house.clock.moveTo("2019-03-06T23:59");
        assertThat(house.actors.of(official).unitsAs(Role.RECEPTIONIST)).containsExactly(DESK);
        house.clock.moveTo("2019-03-07T00:00");
        assertThat(house.actors.of(official).appointments()).isEmpty();
    }

    @Test
    void theSameRoleInTheSameUnitIsHeldOnceAtATime() {
        appoint(TODAY, TODAY.plusDays(10));

        assertThat(IdentityFixture.rules(appoint(TODAY.plusDays(10), null))).containsExactly("once-at-a-time");
        assertThat(appoint(TODAY.plusDays(11), null)).isInstanceOf(Outcome.Done.class);
        assertThatThrownBy(() -> house.appointmentStore.insert(
                        official, new Appointment(DESK, Role.RECEPTIONIST, TODAY, TODAY, null), null))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void endingTodayOrYesterdayWorksAndDatingBackDoesNot() {
        appoint(TODAY.minusDays(30), null);
        long id = house.appointments.of(official).getFirst().id();

        assertThat(house.appointments.endAppointment(house.administrator, id, TODAY.minusDays(2)))
                .map(Refusal::rule)
                .contains("end-not-dated-back");
        assertThat(house.appointments.endAppointment(house.administrator, id, TODAY))
                .isEmpty();
        assertThat(house.actors.of(official).appointments()).hasSize(1);
        assertThat(house.appointments.endAppointment(house.administrator, id, TODAY.minusDays(1)))
                .isEmpty();
        assertThat(house.actors.of(official).appointments()).isEmpty();
        assertThat(house.appointments.endAppointment(house.administrator, id, TODAY))
                .map(Refusal::rule)
                .contains("ends-earlier");
    }

    @Test
    void aMistakenAppointmentOfTodayCanBeWithdrawnAndGivenAgain() {
        appoint(TODAY, null);
        long id = house.appointments.of(official).getFirst().id();

        assertThat(house.appointments.endAppointment(house.administrator, id, TODAY.minusDays(1)))
                .isEmpty();

        assertThat(house.actors.of(official).appointments()).isEmpty();
        assertThat(appoint(TODAY, null)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void impossibleDatesClosedAccountsAndOneselfAreRefused() {
        assertThat(IdentityFixture.rules(appoint(TODAY, TODAY.minusDays(1)))).containsExactly("dates-in-order");
        assertThat(IdentityFixture.rules(appoint(LocalDate.of(20190, 1, 1), null)))
                .containsExactly("dates-possible");
        assertThat(IdentityFixture.rules(house.appointments.appoint(
                        house.administrator, house.administrator.id(), DESK, Role.LEADER, TODAY, null)))
                .containsExactly("not-oneself");
        house.officials.deactivate(house.administrator, official);
        assertThat(IdentityFixture.rules(appoint(TODAY, null))).containsExactly("account-active");
        assertThat(house.appointments.endAppointment(house.administrator, 4711, TODAY))
                .map(Refusal::rule)
                .contains("appointment-known");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMINISTRATOR"})
    void noOtherRoleAppointsOrEnds(Role role) {
        OfficialId other = house.account("ai.do", "Ai Đó");
        house.appointmentStore.insert(other, new Appointment(DESK, role, TODAY, null, null), null);
        appoint(TODAY, null);
        long id = house.appointments.of(official).getFirst().id();
        Actor actor = house.actors.of(other);

        assertThat(IdentityFixture.rules(house.appointments.appoint(actor, official, DESK, Role.HEAD, TODAY, null)))
                .containsExactly("may-administer-users");
        assertThat(house.appointments.endAppointment(actor, id, TODAY))
                .map(Refusal::rule)
                .contains("may-administer-users");
        assertThat(house.appointments.of(official))
                .hasSize(1)
                .allMatch(held -> held.appointment().to() == null);
    }

    @Test
    void onRecordOnlyTheEndOfATermChangesAndNothingIsDeleted() {
        appoint(TODAY, null);
        for (String statement : List.of(
                "delete from identity.appointment",
                "update identity.appointment set role = 'LEADER'",
                "update identity.appointment set valid_from = valid_from - 1",
                "update identity.appointment set unit_id = 1000")) {
            assertThatThrownBy(() -> house.jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }
}
