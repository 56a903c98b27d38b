package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.procedures.ProcedureFixture;

/** What is recorded is told to everybody who follows, however often they fail; and nothing else is told. */
@WebTest
class AnnouncerDbTest {

    @Autowired
    private Office office;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private AnnouncementStore store;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MovableClock clock;

    private final Follower first = new Follower("first");
    private final Follower second = new Follower("second");
    private Announcer announcer;

    @BeforeEach
    void nothingWaits() {
        clock.moveTo("2019-03-04T08:00");
        jdbc.sql("delete from dossiers.announcement").update();
        jdbc.sql("delete from dossiers.failed_delivery").update();
        announcer = new Announcer(store, List.of(first, second), transactions, clock);
    }

    @Test
    void everybodyHearsOfEachActOnceAndInOrder() {
        Dossier dossier = received();

        int told = announcer.announce();

        assertThat(told).isEqualTo(2);
        assertThat(first.heard).extracting(DossierActed::act).containsExactly(Act.REGISTER, Act.ACCEPT);
        assertThat(first.heard).extracting(DossierActed::reference).containsOnly(dossier.reference());
        assertThat(second.heard).isEqualTo(first.heard);
        assertThat(announcer.announce()).isZero();
        assertThat(first.heard).hasSize(2);
    }

    @Test
    void anActThatDidNotHappenIsNotTold() {
        Dossier dossier = received();
        announcer.announce();

        office.tries(people.receptionist(), dossier, new Instruction.HandOver(null, null));
        office.tries(people.receptionist(), dossier, new Instruction.HandOver(null, null));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            received();
            status.setRollbackOnly();
        });

        assertThat(announcer.announce()).isEqualTo(1);
        assertThat(first.heard).extracting(DossierActed::act).endsWith(Act.ACCEPT, Act.HAND_OVER);
    }

    @Test
    void whoCouldNotBeToldIsToldLaterAndTheOthersDoNotWait() {
        second.fails = true;
        received();

        announcer.announce();

        assertThat(first.heard).hasSize(2);
        assertThat(failures())
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure)
                        .containsEntry("listener", "second")
                        .containsEntry("error", "IllegalStateException / IllegalStateException"));

        second.fails = false;
        assertThat(announcer.announce()).as("not yet due").isZero();
        clock.forward(Duration.ofSeconds(11));
        announcer.announce();

        assertThat(second.heard).extracting(DossierActed::act).containsExactlyInAnyOrder(Act.REGISTER, Act.ACCEPT);
        assertThat(first.heard).hasSize(2);
        assertThat(failures()).isEmpty();
    }

    @Test
    void whereNobodyFollowsNothingPilesUp() {
        received();

        assertThat(new Announcer(store, List.of(), transactions, clock).announce())
                .isEqualTo(2);

        assertThat(jdbc.sql("select count(*) from dossiers.announcement")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatAFollowerThatIsNoMoreShouldHaveHeardIsLeftToAnOperator() {
        second.fails = true;
        received();
        announcer.announce();
        clock.forward(Duration.ofMinutes(1));

        new Announcer(store, List.of(), transactions, clock).announce();

        assertThat(failures())
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure).containsEntry("dead", true));
    }

    @Test
    void whatAListenerDidBeforeItFailedIsUndone() {
        second.fails = true;
        second.writes = true;
        received();

        announcer.announce();

        assertThat(jdbc.sql("select count(*) from dossiers.tray where form_key = 'heard'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void afterEightFailuresADeliveryIsLeftToAnOperator() {
        second.fails = true;
        received();

        for (int attempt = 1; attempt <= Announcer.MOST_ATTEMPTS + 2; attempt++) {
            announcer.announce();
            clock.forward(Duration.ofHours(1));
        }

        assertThat(failures())
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure)
                        .containsEntry("dead", true)
                        .containsEntry("attempts", Announcer.MOST_ATTEMPTS));
    }

    @Test
    void whileAnotherProcessAnnouncesThisOneDoesNothing() {
        received();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(store.alone()).isTrue();
            assertThat(CompletableFuture.supplyAsync(announcer::announce).join())
                    .isZero();
        });

        assertThat(announcer.announce()).isEqualTo(2);
    }

    private Dossier received() {
        return office.receives(procedures.aProcedure().published());
    }

    private List<Map<String, Object>> failures() {
        return jdbc.sql("select listener, attempts, error, dead from dossiers.failed_delivery")
                .query()
                .listOfRows();
    }

    private final class Follower implements DossierListener {

        private final String name;
        private final List<DossierActed> heard = new ArrayList<>();
        private boolean fails;
        private boolean writes;

        Follower(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void on(DossierActed acted) {
            if (writes) {
                jdbc.sql("""
                        insert into dossiers.tray (actor_id, form_key, no, name, media_type, bytes, sha256, at)
                        values (1, 'heard', :no, 'x', 'text/plain', 1, repeat('0', 64), now())
                        """).param("no", acted.seq()).update();
            }
            if (fails) {
                throw new IllegalStateException("not now");
            }
            heard.add(acted);
        }
    }
}
