package vn.motcua.bench.load;

import java.util.concurrent.ThreadLocalRandom;

/** How long somebody stays. They leave between two steps, never in the middle of one. */
final class Lifetime {

    private final int thinkMillis;
    private volatile long end = Long.MAX_VALUE;

    Lifetime(int thinkMillis) {
        this.thinkMillis = thinkMillis;
    }

    /** Time to go. */
    static final class Over extends RuntimeException {

        Over() {
            super("time to go", null, false, false);
        }
    }

    void ends() {
        end = System.nanoTime();
    }

    /** As long as people look at a page: half to one and a half of the usual. */
    void thinks() {
        waits(ThreadLocalRandom.current().nextLong(thinkMillis / 2L, thinkMillis * 3L / 2 + 1));
    }

    void waits(long millis) {
        long until = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < until) {
            if (System.nanoTime() >= end) {
                throw new Over();
            }
            try {
                Thread.sleep(Math.clamp((until - System.nanoTime()) / 1_000_000, 1, 250));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Over();
            }
        }
        if (System.nanoTime() >= end) {
            throw new Over();
        }
    }
}
