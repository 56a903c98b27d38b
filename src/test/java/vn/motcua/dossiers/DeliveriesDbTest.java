package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.procedures.ProcedureFixture;

/** What an operator does about a listener that could not be told. */
@WebTest
class DeliveriesDbTest {

    @Autowired
    private Deliveries deliveries;

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

    private final List<DossierActed> heard = new ArrayList<>();
    private boolean broken = true;
    private Announcer announcer;

    @BeforeEach
    void oneListenerThatIsBroken() {
        clock.moveTo("2019-03-04T08:00");
        jdbc.sql("delete from dossiers.announcement").update();
        jdbc.sql("delete from dossiers.failed_delivery").update();
        announcer = new Announcer(store, List.of(listener()), transactions, clock);
    }

    private DossierListener listener() {
        return new DossierListener() {
            @Override
            public String name() {
                return "the-post";
            }

            @Override
            public void on(DossierActed acted) {
                if (broken) {
                    throw new IllegalStateException("the post is closed");
                }
                heard.add(acted);
            }
        };
    }

    private Dossier isGivenUp() {
        Dossier dossier = office.registers(procedures.aProcedure().published());
        for (int tries = 0; tries < Announcer.MOST_ATTEMPTS; tries++) {
            announcer.announce();
            clock.forward(Duration.ofHours(1));
        }
        assertThat(deliveries.failed(10))
                .singleElement()
                .satisfies(one -> assertThat(one.dead()).isTrue());
        return dossier;
    }

    @Test
    void howLongTheOldestWaitsIsKnown() {
        office.registers(procedures.aProcedure().published());
        clock.forward(Duration.ofMinutes(7));
        office.registers(procedures.aProcedure().published());

        assertThat(deliveries.queue()).isEqualTo(new Deliveries.Queue(2, Duration.ofMinutes(7), 0, 0));

        announcer.announce();
        assertThat(deliveries.queue()).isEqualTo(new Deliveries.Queue(0, null, 2, 0));
    }

    @Test
    void whatWasGivenUpIsToldWhenItIsRetried() {
        Dossier dossier = isGivenUp();
        broken = false;

        assertThat(deliveries.retry(people.receptionist(), dossier.id(), 1, "the-post"))
                .isTrue();
        announcer.announce();

        assertThat(heard)
                .singleElement()
                .satisfies(acted -> assertThat(acted.dossier()).isEqualTo(dossier.id()));
        assertThat(deliveries.failed(10)).isEmpty();
        assertThat(deliveries.retry(people.receptionist(), dossier.id(), 1, "the-post"))
                .isFalse();
    }

    @Test
    void whatIsDismissedIsNeverToldAgain() {
        Dossier dossier = isGivenUp();
        broken = false;

        assertThat(deliveries.dismiss(people.receptionist(), dossier.id(), 1, "the-post"))
                .isTrue();
        clock.forward(Duration.ofDays(1));
        announcer.announce();

        assertThat(heard).isEmpty();
        assertThat(deliveries.queue().dead()).isZero();
    }
}
