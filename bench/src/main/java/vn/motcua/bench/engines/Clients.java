package vn.motcua.bench.engines;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** So many clients at once, each in a thread of its own, who take the next piece of work as soon as they are done. */
final class Clients implements AutoCloseable {

    private final int count;
    private final ExecutorService threads;

    Clients(int count) {
        this.count = count;
        threads = Executors.newFixedThreadPool(count);
    }

    int count() {
        return count;
    }

    interface Work {

        void piece(int client, int number);
    }

    /** All pieces from 0 on; answers the nanoseconds from the start of the first to the end of the last. */
    long all(int pieces, Work work) {
        AtomicInteger next = new AtomicInteger();
        CyclicBarrier together = new CyclicBarrier(count + 1);
        List<Future<?>> running = new ArrayList<>();
        for (int client = 0; client < count; client++) {
            int who = client;
            running.add(threads.submit(() -> {
                together.await();
                for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                    work.piece(who, piece);
                }
                return null;
            }));
        }
        return until(running, together);
    }

    private static long until(List<Future<?>> running, CyclicBarrier together) {
        try {
            together.await();
            long start = System.nanoTime();
            for (Future<?> each : running) {
                each.get();
            }
            return System.nanoTime() - start;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client could not work", e.getCause());
        } catch (java.util.concurrent.BrokenBarrierException | InterruptedException e) {
            throw new IllegalStateException("the clients were interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
