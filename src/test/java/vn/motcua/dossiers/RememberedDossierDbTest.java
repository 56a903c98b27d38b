package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.procedures.ProcedureFixture;
import vn.motcua.procedures.Procedures;

/** What this process remembers of a dossier makes an act quicker and never wrong, whatever other processes do meanwhile. */
@WebTest
class RememberedDossierDbTest {

    private static final Instruction HAND_OVER = new Instruction.HandOver(null, null);

    @Autowired
    private Office office;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private DossierStore store;

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private DataSource source;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationContext context;

    private Parts parts;
    private Dossier dossier;

    /** What another process has of its own as well, apart from its memory. */
    private record Parts(
            LedgerStore ledgers,
            Filings filings,
            Competence competence,
            ActRules actRules,
            DossierNumbers numbers,
            Dues dues,
            ObjectMapper json,
            Procedures procedures,
            RuleSets ruleSets) {}

    @BeforeEach
    void received() {
        clock.moveTo("2019-03-04T08:00");
        parts = new Parts(
                context.getBean(LedgerStore.class),
                context.getBean(Filings.class),
                context.getBean(Competence.class),
                context.getBean(ActRules.class),
                context.getBean(DossierNumbers.class),
                context.getBean(Dues.class),
                context.getBean(ObjectMapper.class),
                context.getBean(Procedures.class),
                context.getBean(RuleSets.class));
        dossier = office.receives(procedures.aProcedure().published());
    }

    @Test
    void whatWasJustDoneIsRememberedInItsNewVersionOnly() {
        assertThat(store.remembered(dossier.reference(), dossier.chain().version()))
                .contains(dossier);
        assertThat(store.remembered(dossier.reference(), dossier.chain().version() - 1))
                .isEmpty();
    }

    @Test
    void whoeverActsOnWhatAnotherProcessHasChangedIsToldSo() {
        Dossier elsewhere = handedOverElsewhere();
        assertThat(store.remembered(dossier.reference(), dossier.chain().version()))
                .as("this process has not heard of it")
                .contains(dossier);

        ActResult result = office.tries(people.receptionist(), dossier, HAND_OVER);

        assertThat(result)
                .isInstanceOfSatisfying(
                        ActResult.Overtaken.class,
                        overtaken -> assertThat(overtaken.dossier().chain().version())
                                .isEqualTo(elsewhere.chain().version()));
        assertThat(office.does(people.specialist(), elsewhere, new Instruction.Take(null))
                        .state())
                .isEqualTo(DossierState.IN_PROGRESS);
        holds();
    }

    @Test
    void whatWasUndoneIsNotBuiltUpon() {
        transaction.executeWithoutResult(status -> {
            office.does(people.receptionist(), dossier, new Instruction.HandOver(null, "bị hủy"));
            status.setRollbackOnly();
        });
        Dossier inTruth = handedOverElsewhere();

        Dossier taken = office.does(people.specialist(), inTruth, new Instruction.Take(null));

        assertThat(taken.chain().version()).isEqualTo(inTruth.chain().version() + 1);
        holds();
    }

    /** By a process with a memory of its own, which this one does not hear of. */
    private Dossier handedOverElsewhere() {
        DossierStore theirs = new DossierStore(JdbcClient.create(source), template);
        Dossiers elsewhere = new Dossiers(
                theirs,
                parts.ledgers(),
                parts.filings(),
                parts.competence(),
                parts.actRules(),
                new Recorder(theirs, parts.ledgers(), parts.numbers(), parts.dues(), parts.json(), transaction),
                parts.procedures(),
                parts.ruleSets(),
                transaction,
                clock);
        return new Office(elsewhere, people).does(people.receptionist(), dossier, HAND_OVER);
    }

    private void holds() {
        assertThat(new HistoryVerification(source).verify(events -> {}).brokenAt())
                .isEmpty();
    }
}
