package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.procedures.ProcedureFixture;

/** The decree in force when a dossier is accepted governs it to its end, whatever came before and comes after. */
@WebTest
class DayOfAcceptanceDbTest {

    @Autowired
    private Office office;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void backToMonday() {
        clock.moveTo("2019-03-04T08:00");
    }

    @Test
    void filedUnderTheOldDecisionAndAcceptedUnderTheNewDecree() {
        clock.moveTo("2018-06-20T16:30");
        Dossier filed = office.registers(procedures.aProcedure().published());
        assertThat(filed.filing().ruleSet()).isEqualTo("QD09_2015");

        clock.moveTo("2018-06-21T08:00");
        Dossier accepted = office.does(people.receptionist(), filed, new Instruction.Accept());

        assertThat(accepted.filing().ruleSet()).isEqualTo("ND61_2018");
    }

    @Test
    void acceptedOnTheLastDayOfTheOldDecisionItStaysUnderIt() {
        clock.moveTo("2018-06-20T10:00");
        Dossier dossier = office.receives(procedures.aProcedure().published());
        clock.moveTo("2018-06-21T08:00");

        Dossier handedOver = office.does(people.receptionist(), dossier, new Instruction.HandOver(null, null));

        assertThat(handedOver.filing().ruleSet()).isEqualTo("QD09_2015");
    }

    @Test
    void fromTheFirstOfJuly2025DecreeOneOneEightCounts() {
        clock.moveTo("2025-07-01T08:00");

        Dossier dossier = office.receives(procedures.aProcedure().published());

        assertThat(dossier.filing().ruleSet()).isEqualTo("ND118_2025");
    }
}
