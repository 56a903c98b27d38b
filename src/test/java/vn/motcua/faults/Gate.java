package vn.motcua.faults;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Holds the clients between two acts, when each knows what became of its last one, to compare that with what is there. */
final class Gate {

    private static final long REST_MILLIS = 150;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final int clients;
    private boolean closed = true;
    private volatile boolean ended;
    private int waiting;

    Gate(int clients) {
        this.clients = clients;
    }

    /** Waits while the gate is closed. */
    void pass() {
        lock.lock();
        try {
            waiting++;
            changed.signalAll();
            while (closed && !ended) {
                changed.awaitUninterruptibly();
            }
            waiting--;
        } finally {
            lock.unlock();
        }
    }

    /** A breath before the next try. */
    void rest() {
        try {
            Thread.sleep(REST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean goesOn() {
        return !ended;
    }

    void open() {
        set(false, ended);
    }

    void end() {
        set(closed, true);
    }

    private void set(boolean nowClosed, boolean nowEnded) {
        lock.lock();
        try {
            closed = nowClosed;
            ended = nowEnded;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Closes and waits until every client stands before it; false when they do not within this time. */
    boolean closedWithin(long seconds) {
        set(true, ended);
        long left = TimeUnit.SECONDS.toNanos(seconds);
        lock.lock();
        try {
            while (waiting < clients && left > 0) {
                left = changed.awaitNanos(left);
            }
            return waiting >= clients;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
