package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.procedures.ProcedureFixture;

/** A step that is the head's or the leader's is nobody else's, whatever else they may do in the agency. */
@WebTest
class StepsOfTheHeadDbTest {

    @Autowired
    private Office office;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private Work work;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
    }

    private Dossier submitted() {
        Dossier dossier =
                office.hasInHand(procedures.aProcedure().reviewedByAHead().published());
        return office.does(people.specialist(), dossier, new Instruction.Submit(Outcome.GRANTED, null, null));
    }

    @Test
    void whoProposedDoesNotReviewTheOwnProposal() {
        Dossier dossier = submitted();

        ActResult again =
                office.tries(people.specialist(), dossier, new Instruction.Submit(Outcome.GRANTED, null, null));

        assertThat(again).isInstanceOf(ActResult.NotCompetent.class);
        assertThat(dossier.progress().step()).isEqualTo(2);
    }

    @Test
    void theHeadPassesTheProposalOnToTheLeader() {
        Dossier dossier = submitted();

        Dossier passed = office.does(people.leader(), dossier, new Instruction.Submit(Outcome.GRANTED, "Đồng ý", null));
        Dossier approved = office.does(people.leader(), passed, new Instruction.Approve(Outcome.GRANTED, null));

        assertThat(approved.progress().outcome()).isEqualTo(Outcome.GRANTED);
    }

    @Test
    void theHeadSendsTheProposalBackToTheOneWhoMadeIt() {
        Dossier dossier = submitted();

        Dossier back = office.does(people.leader(), dossier, new Instruction.SendBack("Thiếu biên bản xác minh"));

        assertThat(back.progress().holder()).isEqualTo(people.specialist().id());
    }

    @Test
    void nobodyElseOfTheAgencySendsBackWhatWaitsForTheLeader() {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());
        dossier = office.does(people.specialist(), dossier, new Instruction.Submit(Outcome.GRANTED, null, null));

        assertThat(office.tries(people.receptionist(), dossier, new Instruction.SendBack("Thử")))
                .isInstanceOf(ActResult.NotCompetent.class);
        assertThat(office.tries(people.specialist(), dossier, new Instruction.SendBack("Thử")))
                .isInstanceOf(ActResult.NotCompetent.class);
    }

    @Test
    void whatWaitsForReviewStandsInTheInboxOfWhoReviews() {
        Dossier dossier = submitted();

        assertThat(work.page(people.leader(), WorkTab.ALL, dossier.reference(), WorkCursor.parse(null, 10)))
                .singleElement()
                .satisfies(item -> assertThat(item.awaits()).isEqualTo(Awaits.REVIEW));
        assertThat(work.page(people.specialist(), WorkTab.ALL, dossier.reference(), WorkCursor.parse(null, 10)))
                .isEmpty();
    }
}
