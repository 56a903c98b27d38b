package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.identity.IdentityFixture.DESK;
import static vn.motcua.identity.IdentityFixture.TODAY;

import java.time.LocalDate;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.motcua.Refusal;

class DelegationsDbTest {

    private static final UnitId OFFICE = new UnitId(3);

    private final IdentityFixture house = new IdentityFixture();
    private final OfficialId giver = house.account("ld1", "Nông Văn Lãnh Đạo");
    private final OfficialId receiver = house.receptionist("mc1", "Lý Thị Cửa");

    @BeforeEach
    void theGiverLeadsTheOfficeAndHeadsTheDesk() {
        LocalDate since = LocalDate.of(2018, 1, 1);
        house.appointmentStore.insert(giver, new Appointment(OFFICE, Role.LEADER, since, null, null), null);
        house.appointmentStore.insert(giver, new Appointment(DESK, Role.DESK_HEAD, since, null, null), null);
    }

    private Outcome<Long> delegate(@Nullable UnitId unit, @Nullable Role role, LocalDate from, LocalDate to) {
        return house.delegations.delegate(
                house.administrator,
                new Delegation(
                        giver, receiver, unit, role, DelegationKind.AUTHORISATION, from, to, "Giấy uỷ quyền 12/GUQ"));
    }

    @Test
    void theReceiverActsInTheGiversPlaceDuringTheDaysOnly() {
        delegate(null, null, TODAY.plusDays(1), TODAY.plusDays(3));

        assertThat(house.actors.of(receiver).holds(Permission.APPROVE_RESULT)).isFalse();
        house.clock.moveTo("2019-03-05T08:00");
        assertThat(house.actors.of(receiver).appointments())
                .extracting(Appointment::role, Appointment::unit, Appointment::onBehalfOf)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(Role.RECEPTIONIST, DESK, null),
                        Tuple.tuple(Role.LEADER, OFFICE, giver),
                        Tuple.tuple(Role.DESK_HEAD, DESK, giver));
        house.clock.moveTo("2019-03-08T00:00");
        assertThat(house.actors.of(receiver).appointments()).hasSize(1);
    }

    @Test
    void itIsLimitedToTheDelegatedUnitAndRole() {
        delegate(OFFICE, Role.LEADER, TODAY, TODAY.plusDays(3));

        assertThat(house.actors.of(receiver).granting(Permission.APPROVE_RESULT))
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.unit()).isEqualTo(OFFICE);
                    assertThat(term.onBehalfOf()).isEqualTo(giver);
                    assertThat(term.to()).isEqualTo(TODAY.plusDays(3));
                });
        assertThat(house.actors.of(receiver).unitsAs(Role.DESK_HEAD)).isEmpty();
    }

    @Test
    void whatWasReceivedIsNotPassedOn() {
        OfficialId third = house.account("cv1", "Người Thứ Ba");
        delegate(null, null, TODAY, TODAY.plusDays(3));
        house.delegations.delegate(
                house.administrator,
                new Delegation(
                        receiver,
                        third,
                        null,
                        null,
                        DelegationKind.SUBSTITUTION,
                        TODAY,
                        TODAY.plusDays(3),
                        "Thông báo phân công 5/TB"));

        assertThat(house.actors.of(third).appointments())
                .extracting(Appointment::role)
                .containsExactly(Role.RECEPTIONIST);
    }

    @Test
    void itEndsWithTheGiversAccountAndWithTheGiversOwnTerm() {
        delegate(null, null, TODAY, TODAY.plusDays(30));
        long leading = house.appointments.of(giver).stream()
                .filter(held -> held.appointment().role() == Role.LEADER)
                .findFirst()
                .orElseThrow()
                .id();

        house.appointments.endAppointment(house.administrator, leading, TODAY.minusDays(1));
        assertThat(house.actors.of(receiver).unitsAs(Role.LEADER)).isEmpty();
        assertThat(house.actors.of(receiver).unitsAs(Role.DESK_HEAD)).containsExactly(DESK);

        house.officials.deactivate(house.administrator, giver);
        assertThat(house.actors.of(receiver).unitsAs(Role.DESK_HEAD)).isEmpty();
    }

    @Test
    void itCanBeEndedEarlyButNotDatedBack() {
        long id = ((Outcome.Done<Long>) delegate(null, null, TODAY.minusDays(5), TODAY.plusDays(30))).value();

        assertThat(house.delegations.endDelegation(house.administrator, id, TODAY.minusDays(3)))
                .map(Refusal::rule)
                .contains("end-not-dated-back");
        assertThat(house.delegations.endDelegation(house.administrator, id, TODAY.minusDays(1)))
                .isEmpty();
        assertThat(house.actors.of(receiver).unitsAs(Role.LEADER)).isEmpty();
        assertThat(house.delegations.endDelegation(house.administrator, id, TODAY))
                .map(Refusal::rule)
                .contains("ends-earlier");
        assertThat(house.delegations.endDelegation(house.administrator, 4711, TODAY))
                .map(Refusal::rule)
                .contains("delegation-known");
    }

    @Test
    void bothSidesSeeItOnRecordWithTheNames() {
        delegate(OFFICE, null, TODAY, TODAY.plusDays(3));

        assertThat(house.delegations.of(giver)).isEqualTo(house.delegations.of(receiver));
        assertThat(house.delegations.of(giver)).singleElement().satisfies(recorded -> {
            assertThat(recorded.giverName()).isEqualTo("Nông Văn Lãnh Đạo");
            assertThat(recorded.receiverName()).isEqualTo("Lý Thị Cửa");
            assertThat(recorded.delegation().unit()).isEqualTo(OFFICE);
        });
        assertThat(house.announced)
                .filteredOn(change -> change.what().equals("official.delegated-to"))
                .singleElement()
                .satisfies(change -> assertThat(change.facts()).containsEntry("legalAct", "Giấy uỷ quyền 12/GUQ"));
    }

    @Test
    void itMustBeInWritingLimitedInTimeAndGiveSomething() {
        assertThat(IdentityFixture.rules(delegate(null, null, TODAY.plusDays(2), TODAY.plusDays(1))))
                .containsExactly("limited-in-time");
        assertThat(IdentityFixture.rules(delegate(null, null, TODAY, TODAY.plusYears(3))))
                .containsExactly("limited-in-time");
        assertThat(IdentityFixture.rules(delegate(null, null, TODAY.minusDays(9), TODAY.minusDays(1))))
                .containsExactly("limited-in-time");
        assertThat(IdentityFixture.rules(delegate(null, Role.CLERK, TODAY, TODAY.plusDays(1))))
                .containsExactly("gives-own-roles");
        assertThat(IdentityFixture.rules(house.delegations.delegate(
                        house.administrator,
                        new Delegation(giver, giver, null, null, DelegationKind.SUBSTITUTION, TODAY, TODAY, " "))))
                .containsExactly("two-people", "in-writing");
    }

    @Test
    void onlyAnAdministratorRecordsItAndNeverForThemself() {
        Delegation toTheAdministrator = new Delegation(
                giver,
                house.administrator.id(),
                null,
                null,
                DelegationKind.AUTHORISATION,
                TODAY,
                TODAY,
                "Giấy uỷ quyền 12/GUQ");
        assertThat(IdentityFixture.rules(house.delegations.delegate(house.administrator, toTheAdministrator)))
                .containsExactly("not-oneself");
        long id = ((Outcome.Done<Long>) delegate(null, null, TODAY, TODAY)).value();
        for (OfficialId other : new OfficialId[] {giver, receiver}) {
            Actor actor = house.actors.of(other);
            assertThat(IdentityFixture.rules(house.delegations.delegate(actor, toTheAdministrator)))
                    .containsExactly("may-administer-users");
            assertThat(house.delegations.endDelegation(actor, id, TODAY))
                    .map(Refusal::rule)
                    .contains("may-administer-users");
        }
    }

    @Test
    void onRecordNothingButTheEndChanges() {
        delegate(null, null, TODAY, TODAY.plusDays(3));

        assertThatThrownBy(
                        () -> house.jdbc.sql("delete from identity.delegation").update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> house.jdbc
                        .sql("update identity.delegation set legal_act = 'khác'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
