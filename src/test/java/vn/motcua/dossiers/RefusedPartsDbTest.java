package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.procedures.ProcedureFixture;

/** What the lead refuses goes no further than its own clerk; and what cannot be right is not taken down. */
@WebTest
class RefusedPartsDbTest {

    @Autowired
    private Office office;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
    }

    @Test
    void aRefusedDossierAsksNothingOfOtherAgencies() {
        Dossier dossier = office.hasInHand(procedures
                .aProcedure()
                .withLegAfterApproval("Cấp thẻ bảo hiểm y tế", "district:Bảo hiểm xã hội", 40)
                .published());
        dossier = office.does(people.specialist(), dossier, new Instruction.Submit(Outcome.REFUSED, null, null));

        dossier = office.does(
                people.leader(), dossier, new Instruction.Approve(Outcome.REFUSED, "Chưa đủ điều kiện theo quy định"));

        assertThat(dossier.progress().openLegs()).isZero();
        dossier = office.does(people.clerk(), dossier, new Instruction.Finish(null, null, null));
        assertThat(dossier.state()).isEqualTo(DossierState.FINISHED);
    }

    @Test
    void aResultOfTomorrowIsNotIssuedToday() {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());
        dossier = office.does(people.specialist(), dossier, new Instruction.Submit(Outcome.GRANTED, null, null));
        dossier = office.does(people.leader(), dossier, new Instruction.Approve(Outcome.GRANTED, null));

        ActResult tomorrow =
                office.tries(people.clerk(), dossier, new Instruction.Finish("1/KQ", LocalDate.of(2019, 3, 5), null));

        assertThat(tomorrow).isInstanceOf(ActResult.Refused.class);
    }

    @Test
    void anObligationBeyondAllMeasureIsASlipOfTheFinger() {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());

        ActResult slip = office.tries(
                people.specialist(), dossier, new Instruction.OpenObligation("Lệ phí", Long.MAX_VALUE, null));

        assertThat(slip).isInstanceOf(ActResult.Refused.class);
    }
}
