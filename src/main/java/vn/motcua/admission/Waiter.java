package vn.motcua.admission;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One request that waits for a place. */
final class Waiter {

    private final CountDownLatch turn = new CountDownLatch(1);

    /** True when its turn came in time. */
    boolean await(long nanos) {
        try {
            return turn.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void goOn() {
        turn.countDown();
    }
}
