package vn.motcua.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GateTest {

    private static Gate gate(int places, int queue) {
        return new Gate(new AdmissionSettings(places, queue));
    }

    private static Gate.Figures of(Gate gate, Urgency urgency) {
        return gate.figures().get(urgency.ordinal());
    }

    private static void until(Gate gate, Urgency urgency, int waiting) throws InterruptedException {
        while (of(gate, urgency).waiting() != waiting) {
            Thread.sleep(1);
        }
    }

    @Test
    void theMostUrgentGetsTheFreePlaceHoweverLateItCame() throws Exception {
        Gate gate = gate(1, 10);
        Gate.Place taken = gate.enter(Urgency.ACT).orElseThrow();
        List<Urgency> order = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (Urgency urgency :
                List.of(Urgency.DEFERRABLE, Urgency.PUBLIC, Urgency.WORK, Urgency.SIGN_IN, Urgency.ACT)) {
            threads.add(Thread.ofVirtual().start(() -> {
                try (Gate.Place place = gate.enter(urgency).orElseThrow()) {
                    order.add(urgency);
                }
            }));
            until(gate, urgency, 1);
        }

        taken.close();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(order).containsExactly(Urgency.values());
    }

    @Test
    void whatCanWaitLeavesPlacesForActsEvenInACrowd() {
        Gate gate = gate(10, 0);
        List<Gate.Place> held = new ArrayList<>();
        for (Urgency urgency : List.of(Urgency.DEFERRABLE, Urgency.PUBLIC, Urgency.WORK)) {
            for (Optional<Gate.Place> place = gate.enter(urgency); place.isPresent(); place = gate.enter(urgency)) {
                held.add(place.get());
            }
        }

        assertThat(of(gate, Urgency.DEFERRABLE).atWork()).isEqualTo(3);
        assertThat(of(gate, Urgency.DEFERRABLE).shed()).isEqualTo(1);
        // three searches, six citizens, and one official's page: the acts find no place only where nobody may
        assertThat(held).hasSize(10);
        held.removeFirst().close();
        assertThat(gate.enter(Urgency.ACT)).isPresent();
    }

    @Test
    void noRankButActsTakesEverything() {
        for (Urgency urgency : Urgency.values()) {
            Gate gate = gate(20, 0);
            int taken = 0;
            while (gate.enter(urgency).isPresent()) {
                taken++;
            }
            assertThat(taken).as("%s", urgency).isEqualTo(urgency.most(20));
            assertThat(urgency == Urgency.ACT || gate.enter(Urgency.ACT).isPresent())
                    .as("%s", urgency)
                    .isTrue();
        }
    }

    @Test
    void whoFindsNoPlaceInTimeIsTurnedAwayAndTakesNoneLater() {
        Gate gate = gate(1, 10);
        Gate.Place taken = gate.enter(Urgency.ACT).orElseThrow();

        assertThat(gate.enter(Urgency.DEFERRABLE)).isEmpty();
        assertThat(of(gate, Urgency.DEFERRABLE).waiting()).isZero();
        assertThat(of(gate, Urgency.DEFERRABLE).shed()).isEqualTo(1);
        taken.close();
        assertThat(gate.enter(Urgency.DEFERRABLE)).isPresent();
    }

    @Test
    void aFullQueueIsSaidAtOnce() throws Exception {
        Gate gate = gate(1, 1);
        Gate.Place taken = gate.enter(Urgency.ACT).orElseThrow();
        Thread waiting = Thread.ofVirtual().start(() -> gate.enter(Urgency.ACT).ifPresent(Gate.Place::close));
        until(gate, Urgency.ACT, 1);

        assertThat(gate.enter(Urgency.ACT)).isEmpty();
        taken.close();
        waiting.join();
    }

    @Test
    void aPlaceIsLeftOnlyOnce() {
        Gate gate = gate(2, 0);
        Gate.Place one = gate.enter(Urgency.ACT).orElseThrow();
        gate.enter(Urgency.ACT).orElseThrow();

        one.close();
        one.close();

        assertThat(of(gate, Urgency.ACT).atWork()).isEqualTo(1);
        assertThat(gate.enter(Urgency.ACT)).isPresent();
        assertThat(gate.enter(Urgency.ACT)).isEmpty();
    }

    @Test
    void oneWhoIsInterruptedWhileWaitingTakesNoPlace() throws Exception {
        Gate gate = gate(1, 10);
        Gate.Place taken = gate.enter(Urgency.ACT).orElseThrow();
        Thread waiting = Thread.ofVirtual().start(() -> gate.enter(Urgency.ACT).ifPresent(Gate.Place::close));
        until(gate, Urgency.ACT, 1);

        waiting.interrupt();
        waiting.join();

        assertThat(of(gate, Urgency.ACT).waiting()).isZero();
        taken.close();
        assertThat(of(gate, Urgency.ACT).atWork()).isZero();
    }

    @Test
    void aQueueThatStaysMakesEverybodyImpatientUntilItIsEmptyOnce() {
        long second = TimeUnit.SECONDS.toNanos(1);
        Lane lane = new Lane(Urgency.ACT, 1, 10, 0);
        lane.queueUp(0);
        assertThat(Duration.ofNanos(lane.patience(second))).isEqualTo(Urgency.ACT.patience());

        lane.queueUp(5 * second);
        assertThat(Duration.ofNanos(lane.patience(5 * second))).isEqualTo(Urgency.ACT.impatience());

        lane.next();
        lane.next();
        lane.queueUp(6 * second);
        assertThat(Duration.ofNanos(lane.patience(6 * second))).isEqualTo(Urgency.ACT.patience());
    }

    @Test
    void whoIsTurnedAwayComesBackAtDifferentTimes() {
        assertThat(java.util.stream.IntStream.range(0, 200)
                        .map(each -> Gate.comeBackAfter(Urgency.PUBLIC))
                        .distinct()
                        .count())
                .isGreaterThan(3);
    }
}
