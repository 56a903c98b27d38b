package vn.motcua.admission;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Cửa vào: lets only so many requests work at once and has the others wait a little; who would wait too long is turned away
 * before anything of it was begun. The most urgent go first.
 */
@Component
public class Gate {

    private final int places;
    private final Map<Urgency, Lane> lanes = new EnumMap<>(Urgency.class);
    private final ReentrantLock lock = new ReentrantLock();
    private int atWork;

    Gate(AdmissionSettings settings) {
        this.places = settings.places();
        long now = System.nanoTime();
        for (Urgency urgency : Urgency.values()) {
            lanes.put(urgency, new Lane(urgency, urgency.most(places), settings.queue(), now));
        }
    }

    /**
     * Tình hình một hạng: how one rank fares.
     *
     * @param admitted requests that were let in since the start
     * @param shed requests that were turned away since the start
     */
    public record Figures(Urgency urgency, int most, int atWork, int waiting, long admitted, long shed) {}

    /** Chỗ đang phục vụ: a request at work; left once, whoever says so first. */
    public final class Place implements AutoCloseable {

        private final Urgency urgency;
        private final AtomicBoolean left = new AtomicBoolean();

        private Place(Urgency urgency) {
            this.urgency = urgency;
        }

        @Override
        public void close() {
            if (left.compareAndSet(false, true)) {
                leave(urgency);
            }
        }
    }

    /** Waits for a place, the rank's patience at the longest; empty when there was none: then nothing may be begun. */
    public Optional<Place> enter(Urgency urgency) {
        Lane lane = lane(urgency);
        Waiter waiter;
        long patience;
        lock.lock();
        try {
            // a rank with room and an empty queue: nobody more urgent waits who could have this place
            if (lane.isEmpty() && lane.hasRoom() && atWork < places) {
                admit(lane);
                return Optional.of(new Place(urgency));
            }
            if (lane.isFull()) {
                lane.turnAway();
                return Optional.empty();
            }
            long now = System.nanoTime();
            waiter = lane.queueUp(now);
            patience = lane.patience(now);
        } finally {
            lock.unlock();
        }
        return waiter.await(patience) || !givesUp(lane, waiter) ? Optional.of(new Place(urgency)) : Optional.empty();
    }

    /** In seconds; not the same for all, or they would all be back at once. */
    public static int comeBackAfter(Urgency urgency) {
        int least = urgency.comeBackSeconds();
        return least + ThreadLocalRandom.current().nextInt(least + 1);
    }

    public List<Figures> figures() {
        lock.lock();
        try {
            return lanes.values().stream().map(Lane::figures).toList();
        } finally {
            lock.unlock();
        }
    }

    /** How many may work at once. */
    public int places() {
        return places;
    }

    private boolean givesUp(Lane lane, Waiter waiter) {
        lock.lock();
        try {
            boolean gone = lane.withdraw(waiter);
            if (gone) {
                lane.turnAway();
            }
            return gone;
        } finally {
            lock.unlock();
        }
    }

    private void leave(Urgency urgency) {
        lock.lock();
        try {
            atWork--;
            lane(urgency).leave();
            callIn();
        } finally {
            lock.unlock();
        }
    }

    private void callIn() {
        for (Lane lane : lanes.values()) {
            while (atWork < places && lane.hasRoom() && !lane.isEmpty()) {
                Waiter next = lane.next();
                if (next != null) {
                    admit(lane);
                    next.goOn();
                }
            }
        }
    }

    private void admit(Lane lane) {
        lane.admit();
        atWork++;
    }

    private Lane lane(Urgency urgency) {
        Lane lane = lanes.get(urgency);
        if (lane == null) {
            throw new IllegalStateException("every rank has its lane");
        }
        return lane;
    }
}
