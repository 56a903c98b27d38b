package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.payments.CashDesk;
import vn.motcua.payments.Charge;
import vn.motcua.payments.ChargeState;
import vn.motcua.payments.Charges;
import vn.motcua.payments.DueStep;
import vn.motcua.payments.MoneyResult;
import vn.motcua.procedures.ProcedureFixture;

/** What acts make a dossier owe, in their own transaction. */
@WebTest
class DossierChargesDbTest {

    private static final Instruction.OpenObligation TAX =
            new Instruction.OpenObligation("Lệ phí trước bạ", 2_500_000, null);

    @Autowired
    private Office office;

    @Autowired
    private People people;

    @Autowired
    private Charges charges;

    @Autowired
    private CashDesk desk;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
    }

    private Charge only(Dossier dossier) {
        assertThat(charges.of(dossier.reference())).hasSize(1);
        return charges.of(dossier.reference()).getFirst();
    }

    @Test
    void aFeeThatLeavesNothingToDecideIsChargedAtAcceptanceUnderTheOfficialNumber() {
        Charge charge = only(
                office.receives(procedures.aProcedure().costing(200_000, "").published()));

        assertThat(charge.dong()).isEqualTo(200_000);
        assertThat(charge.due()).isEqualTo(DueStep.ACCEPTANCE);
        assertThat(charge.payer()).isEqualTo("Nông Văn Thử");
        assertThat(charge.agency()).isEqualTo(people.unit("H03.21.53"));
    }

    @Test
    void nothingIsChargedBeforeAcceptanceNorWhereSomebodyHasToJudge() {
        assertThat(charges.of(office.registers(
                                procedures.aProcedure().costing(200_000, "").published())
                        .reference()))
                .isEmpty();
        for (Dossier dossier : new Dossier[] {
            office.receives(procedures.aProcedure().costing(8_000, "8.000đ/bản").published()),
            office.receives(procedures
                    .aProcedure()
                    .costing(50_000, "")
                    .costing(100_000, "")
                    .published()),
            office.receives(procedures.aProcedure().costing(0, "").published()),
            office.receives(procedures.aProcedure().published())
        }) {
            assertThat(charges.of(dossier.reference())).isEmpty();
        }
    }

    @Test
    void anObligationIsOwedAndMetByItsVoucherOrByWhatWasPaidHere() {
        Dossier byVoucher = office.does(
                people.specialist(), office.hasInHand(procedures.aProcedure().published()), TAX);
        Dossier here = office.does(
                people.specialist(), office.hasInHand(procedures.aProcedure().published()), TAX);
        assertThat(only(here).dong()).isEqualTo(2_500_000);
        assertThat(only(here).due()).isEqualTo(DueStep.OBLIGATION);

        assertThat(desk.take(people.receptionist(), only(here).code())).isInstanceOf(MoneyResult.Done.class);
        office.does(people.receptionist(), here, new Instruction.FulfilObligation("BL-2019 0000007"));
        office.does(people.receptionist(), byVoucher, new Instruction.FulfilObligation("0001234 Kho bạc"));

        assertThat(only(here).state()).isEqualTo(ChargeState.PAID);
        assertThat(only(byVoucher).state()).isEqualTo(ChargeState.PAID);
    }

    @Test
    void whatWasNotPaidIsNoLongerOwedOnceTheDossierIsWithdrawn() {
        Dossier dossier =
                office.receives(procedures.aProcedure().costing(200_000, "").published());

        office.does(people.receptionist(), dossier, new Instruction.Withdraw("Không có nhu cầu nữa"));

        assertThat(only(dossier).state()).isEqualTo(ChargeState.CANCELLED);
        assertThat(only(dossier).closedWhy()).isEqualTo(Act.WITHDRAW.title());
    }
}
