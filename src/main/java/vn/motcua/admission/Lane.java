package vn.motcua.admission;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * One rank's places and its queue; used only under the gate's lock. A queue that has not been empty for as long as anybody
 * is willing to wait is no crowd that passes but more work than can be done (Nichols and Jacobson, RFC 8289): from then
 * on everybody waits only a little, so that whoever does get in has not waited in vain.
 */
final class Lane {

    private final Urgency urgency;
    private final int most;
    private final int longest;
    private final Deque<Waiter> queue = new ArrayDeque<>();
    private int atWork;
    private long lastEmpty;
    private long admitted;
    private long shed;

    Lane(Urgency urgency, int most, int longest, long now) {
        this.urgency = urgency;
        this.most = most;
        this.longest = longest;
        this.lastEmpty = now;
    }

    boolean hasRoom() {
        return atWork < most;
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    boolean isFull() {
        return queue.size() >= longest;
    }

    void admit() {
        atWork++;
        admitted++;
    }

    void leave() {
        atWork--;
    }

    void turnAway() {
        shed++;
    }

    Waiter queueUp(long now) {
        if (queue.isEmpty()) {
            lastEmpty = now;
        }
        Waiter waiter = new Waiter();
        queue.addLast(waiter);
        return waiter;
    }

    long patience(long now) {
        long patience = urgency.patience().toNanos();
        return now - lastEmpty > patience ? urgency.impatience().toNanos() : patience;
    }

    @Nullable
    Waiter next() {
        return queue.pollFirst();
    }

    /** False when its turn has come in the same instant. */
    boolean withdraw(Waiter waiter) {
        return queue.remove(waiter);
    }

    Gate.Figures figures() {
        return new Gate.Figures(urgency, most, atWork, queue.size(), admitted, shed);
    }
}
