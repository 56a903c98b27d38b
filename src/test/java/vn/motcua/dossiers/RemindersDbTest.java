package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.procedures.ProcedureFixture;

@WebTest
class RemindersDbTest {

    @Autowired
    private Office office;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private Reminders reminders;

    @Autowired
    private DossierStore store;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DataSource source;

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
        reminders.remindOfLateParts();
    }

    @AfterEach
    void backToMonday() {
        clock.moveTo("2019-03-04T08:00");
    }

    private Dossier consulting() {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());
        return office.does(
                people.specialist(),
                dossier,
                new Instruction.Consult(
                        people.unit("H03.21.31"), "Đề nghị xác nhận", Instant.parse("2019-03-06T10:00:00Z")));
    }

    @Test
    void anAnswerThatIsLateIsRemindedOfOnceByThePlatformItself() {
        Dossier dossier = consulting();
        clock.moveTo("2019-03-07T08:00");

        reminders.remindOfLateParts();
        reminders.remindOfLateParts();

        assertThat(store.events(dossier.id()))
                .filteredOn(event -> event.act() == Act.REMIND)
                .singleElement()
                .satisfies(event -> assertThat(event.actor()).isNull());
        assertThat(new HistoryVerification(source).verify(events -> {}).brokenAt())
                .isEmpty();
    }

    @Test
    void anAnswerThatStillHasTimeIsNotRemindedOf() {
        Dossier dossier = consulting();
        clock.moveTo("2019-03-06T09:00");

        reminders.remindOfLateParts();

        assertThat(store.events(dossier.id())).noneMatch(event -> event.act() == Act.REMIND);
    }
}
