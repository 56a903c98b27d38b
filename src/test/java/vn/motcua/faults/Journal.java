package vn.motcua.faults;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What the clients know: their dossiers, how many acts were acknowledged, and what should never have been answered. */
final class Journal {

    private final Queue<Life> lives = new ConcurrentLinkedQueue<>();
    private final Queue<String> oddities = new ConcurrentLinkedQueue<>();
    private final LongAdder acknowledged = new LongAdder();
    private final LongAdder doubts = new LongAdder();
    private final LongAdder foundDone = new LongAdder();
    private final LongAdder wholeLives = new LongAdder();

    Life begin(String key) {
        Life life = new Life(key);
        lives.add(life);
        return life;
    }

    void acknowledged() {
        acknowledged.increment();
    }

    /** An answer was lost. */
    void doubt() {
        doubts.increment();
    }

    /** An act whose answer was lost turned out to be done. */
    void foundDone() {
        foundDone.increment();
    }

    /** A dossier went all the way to the return of its result. */
    void whole() {
        wholeLives.increment();
    }

    void odd(String what) {
        oddities.add(what);
    }

    List<Life> lives() {
        return List.copyOf(lives);
    }

    long acts() {
        return acknowledged.sum();
    }

    long wholeLives() {
        return wholeLives.sum();
    }

    long doubts() {
        return doubts.sum();
    }

    long found() {
        return foundDone.sum();
    }

    /** What was odd since the last time. */
    List<String> oddities() {
        List<String> seen = List.copyOf(oddities);
        oddities.removeAll(seen);
        return seen;
    }
}
