package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WebTest;
import vn.motcua.identity.Officials;
import vn.motcua.identity.Role;

@WebTest
class DemoProvinceDbTest {

    private static final LocalDate DAY = LocalDate.of(2018, 7, 1);

    @Autowired
    private Units units;

    @Autowired
    private Officials officials;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theProvinceOf2018IsComplete() {
        List<Unit> all = units.all(DAY);

        assertThat(all)
                .filteredOn(unit -> unit.kind() == UnitKind.PEOPLES_COMMITTEE && unit.tier() == Tier.COMMUNE)
                .hasSize(122);
        assertThat(all)
                .filteredOn(unit -> unit.kind() == UnitKind.PEOPLES_COMMITTEE && unit.tier() == Tier.DISTRICT)
                .hasSize(8);
        assertThat(units.byCode("H03.21.53", DAY).orElseThrow().administrativeCode())
                .isEqualTo("01840");
    }

    @Test
    void everyCommitteeAndDepartmentHasItsOwnDesk() {
        units.all(DAY).stream()
                .filter(unit -> unit.kind() == UnitKind.PEOPLES_COMMITTEE && unit.tier() != Tier.PROVINCE)
                .forEach(unit -> assertThat(
                                units.deskOf(unit.id(), DAY).orElseThrow().parent())
                        .as(unit.name())
                        .isEqualTo(unit.id()));
    }

    @Test
    void theSeventeenDepartmentsHaveTheirDivisionsAndTheirDesk() {
        for (int number = 1; number <= 17; number++) {
            Unit department = units.byCode("H03.%02d".formatted(number), DAY).orElseThrow();

            assertThat(department.kind()).as(department.name()).isEqualTo(UnitKind.DEPARTMENT);
            assertThat(units.childrenOf(department.id(), DAY))
                    .as(department.name())
                    .extracting(Unit::kind)
                    .contains(UnitKind.DIVISION, UnitKind.ONE_STOP_DESK);
        }
    }

    @Test
    void everyCodeIsOfTheProvinceAndEveryCommuneHasItsTerritoryCode() {
        List<Unit> all = units.all(DAY);

        assertThat(all).extracting(Unit::code).doesNotHaveDuplicates().allMatch(code -> code.matches("H03([.].+)?"));
        assertThat(all)
                .filteredOn(unit -> unit.kind() == UnitKind.PEOPLES_COMMITTEE && unit.tier() == Tier.COMMUNE)
                .extracting(Unit::administrativeCode)
                .doesNotHaveDuplicates()
                .allMatch(code -> code != null && code.matches("\\d{5}"));
    }

    @Test
    void aDeskBelongsToItsAgencyAndTheProvinceCoversIt() {
        Unit desk = units.byCode("H03.21.53.MC", DAY).orElseThrow();

        assertThat(units.agencyOf(desk.id(), DAY).code()).isEqualTo("H03.21.53");
        assertThat(units.covers(units.byCode("H03", DAY).orElseThrow().id(), desk.id(), DAY))
                .isTrue();
        assertThat(units.covers(
                        desk.id(), units.byCode("H03", DAY).orElseThrow().id(), DAY))
                .isFalse();
    }

    @Test
    void everyDemoLoginIsWhoItSays() {
        for (DemoLogins login : DemoLogins.all()) {
            var official = officials.byUsername(login.username());
            assertThat(official).as(login.username()).isPresent();
        }
        assertThat(officials.inRole(
                        List.of(units.byCode("H03.21.53.MC", DAY).orElseThrow().id()), Role.RECEPTIONIST))
                .isNotEmpty();
    }

    @Test
    void aUnitIsNeverRenamedInPlace() {
        assertThatThrownBy(() -> jdbc.sql("update organisation.unit set name = 'X' where code = 'H03'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("not changed in place");
    }
}
