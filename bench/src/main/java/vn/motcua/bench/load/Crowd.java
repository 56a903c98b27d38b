package vn.motcua.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** People who come, each in a thread of their own, and stay until they are sent home. */
final class Crowd implements AutoCloseable {

    private final int port;
    private final Journal journal;
    private final Lifetime lifetime;
    private final List<Thread> people = new ArrayList<>();
    private final AtomicInteger surprises = new AtomicInteger();

    Crowd(int port, Journal journal, int thinkMillis) {
        this.port = port;
        this.journal = journal;
        this.lifetime = new Lifetime(thinkMillis);
    }

    /** Lets so many come within this time, one after the other; {@code number} tells them apart. */
    void comes(String journey, int count, int firstNumber, long withinMillis, IntFunction<Journey> journeys) {
        for (int i = 0; i < count; i++) {
            int number = firstNumber + i;
            long delay = withinMillis * i / count;
            Journey each = journeys.apply(i);
            people.add(Thread.ofVirtual().name(journey + "-" + number).start(() -> live(journey, number, delay, each)));
        }
    }

    private void live(String journey, int number, long delay, Journey each) {
        try (Visitor visitor = new Visitor(port, journal, lifetime, journey, number)) {
            lifetime.waits(delay);
            while (true) {
                once(visitor, each, journey);
            }
        } catch (Lifetime.Over over) {
            // went home
            return;
        }
    }

    private void once(Visitor visitor, Journey each, String journey) {
        try {
            each.once(visitor);
        } catch (Visitor.GivenUp | Visitor.Lost e) {
            lifetime.thinks();
        } catch (IllegalStateException e) {
            // a page without what belongs there is as bad as none
            journal.note(journey, "content", System.nanoTime(), Outcome.ERROR, e.getMessage());
            if (surprises.incrementAndGet() <= 3) {
                e.printStackTrace();
            }
            lifetime.thinks();
        }
    }

    void leaves() throws InterruptedException {
        lifetime.ends();
        for (Thread each : people) {
            each.join();
        }
    }

    @Override
    public void close() {
        lifetime.ends();
    }
}
