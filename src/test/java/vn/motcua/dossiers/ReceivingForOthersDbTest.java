package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureFixture;

/** Since Decree 118/2025 the place of receipt need not be the solving agency's; the dossier goes there, counted once. */
@WebTest
class ReceivingForOthersDbTest {

    @Autowired
    private Dossiers dossiers;

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

    private Registration atDucXuanFor(ProcedureCode procedure, UnitId agency) {
        return new Registration(
                procedure,
                people.unit("H03.21.53.MC"),
                agency,
                Channel.COUNTER,
                new Applicant(ApplicantKind.CITIZEN, "Hoàng Thị Thử", "006190000123", "0912345678", null, null),
                null,
                1,
                Map.of(),
                List.of());
    }

    @Test
    void theDeskOfOneWardReceivesForAnotherAndReturnsTheResult() {
        clock.moveTo("2025-07-01T08:00");
        UnitId other = people.unit("H03.21.52");
        ProcedureCode procedure = procedures.aProcedure().published();

        ActResult received = dossiers.receive(people.receptionist(), atDucXuanFor(procedure, other));

        Dossier dossier = ((ActResult.Done) received).dossier();
        assertThat(dossier.reference()).startsWith("H03.21.53-250701-");
        assertThat(dossier.filing().agency()).isEqualTo(other);
        dossier = office.does(people.receptionist(), dossier, new Instruction.HandOver(null, null));
        assertThat(dossier.progress().holderUnit()).isEqualTo(other);
        dossier = office.does(people.of("cv1.h03.21.52"), dossier, new Instruction.Take(null));
        dossier = office.does(people.of("cv1.h03.21.52"), dossier, new Instruction.Submit(Outcome.GRANTED, null, null));
        dossier = office.does(people.of("ld1.h03.21.52"), dossier, new Instruction.Approve(Outcome.GRANTED, null));
        dossier = office.does(people.of("vt.h03.21.52"), dossier, new Instruction.Finish(null, null, null));
        dossier = office.does(
                people.receptionist(),
                dossier,
                new Instruction.ReturnResult("Hoàng Thị Thử", null, null, ReturnManner.COUNTER));
        assertThat(dossier.state()).isEqualTo(DossierState.RETURNED);
    }

    @Test
    void beforeThatDecreeADeskReceivesOnlyForItsOwn() {
        clock.moveTo("2019-03-04T08:00");
        ProcedureCode procedure = procedures.aProcedure().published();

        ActResult refused = dossiers.receive(people.receptionist(), atDucXuanFor(procedure, people.unit("H03.21.52")));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        ActResult.Refused.class,
                        no -> assertThat(no.refusals())
                                .anySatisfy(
                                        refusal -> assertThat(refusal.rule()).isEqualTo("not-the-solving-agency")));
    }
}
