package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.procedures.ProcedureFixture;

/** Whoever changes the database behind the platform's back is found out; each change is undone after the look. */
@WebTest
class HistoryVerificationDbTest {

    @Autowired
    private Office office;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource source;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
    }

    private HistoryVerification.BrokenLink foundAfter(Dossier dossier, String change, String undo) {
        tamper(change, dossier);
        try {
            return new HistoryVerification(source)
                    .verify(events -> {})
                    .brokenAt()
                    .orElseThrow();
        } finally {
            tamper(undo, dossier);
        }
    }

    private void tamper(String sql, Dossier dossier) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("alter table dossiers.event disable trigger user").update();
            jdbc.sql(sql).param("id", dossier.id().value()).update();
            jdbc.sql("alter table dossiers.event enable trigger user").update();
        });
    }

    @Test
    void aFactChangedAfterwardsBreaksItsLink() {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());

        var broken = foundAfter(
                dossier,
                "update dossiers.event set actor_id = actor_id + 1 where dossier_id = :id and seq = 2",
                "update dossiers.event set actor_id = actor_id - 1 where dossier_id = :id and seq = 2");

        assertThat(broken.reference()).isEqualTo(dossier.reference());
        assertThat(broken.seq()).isEqualTo(2);
    }

    @Test
    void aDueDateChangedInTheRowAloneIsNotWhatTheHistorySays() {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());

        var broken = foundAfter(
                dossier,
                "update dossiers.dossier set due_at = due_at + interval '1 day' where id = :id",
                "update dossiers.dossier set due_at = due_at - interval '1 day' where id = :id");

        assertThat(broken.what()).contains("present state");
    }

    @Test
    void aNumberThatLeadsNowhereIsFound() {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());

        var broken = foundAfter(
                dossier,
                "update dossiers.book_entry set reference = 'X' || reference where dossier_id = :id",
                "update dossiers.book_entry set reference = substr(reference, 2) where dossier_id = :id");

        assertThat(broken.reference()).isEqualTo(dossier.reference());
        assertThat(broken.what()).contains("number");
    }

    @Test
    void aStateChangedInTheRowAloneIsNotWhatTheHistorySays() {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());

        var broken = foundAfter(
                dossier,
                "update dossiers.dossier set state = 10 where id = :id",
                "update dossiers.dossier set state = 4 where id = :id");

        assertThat(broken.reference()).isEqualTo(dossier.reference());
    }
}
