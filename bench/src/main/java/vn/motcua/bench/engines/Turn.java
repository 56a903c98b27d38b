package vn.motcua.bench.engines;

import java.util.concurrent.atomic.AtomicReferenceArray;
import vn.motcua.bench.Machine;
import vn.motcua.bench.Postgres;

/**
 * One turn of one contender with so many clients: a number of cases is opened, then all are taken through their steps.
 *
 * @param opened cases opened a second
 * @param steps steps a second
 * @param nanos how long each step took
 * @param statements SQL statements a step
 * @param wal bytes of WAL a step
 * @param bytes bytes of the database that a finished case has added, and the row and index space that it left behind
 * @param settling seconds after the last step until everything announced was heard
 * @param own microseconds of processor time of the Java machine a step, clients included
 * @param machine the same of everything that runs, PostgreSQL included
 */
record Turn(
        double opened,
        double steps,
        long[] nanos,
        double statements,
        double wal,
        double bytes,
        double settling,
        double own,
        double machine) {

    private static final double NANOS = 1e9;

    static Turn of(Contender contender, Clients clients, int cases, Postgres postgres) {
        // nobody pays for the pages that whoever came before has left to be written
        postgres.checkpoint();
        long bytes = postgres.databaseBytes(contender.database());
        AtomicReferenceArray<Contender.Case> open = new AtomicReferenceArray<>(cases);
        long opening = clients.all(cases, (client, number) -> open.set(number, contender.open(client)));
        contender.settle();
        long statements = postgres.statements(contender.database());
        long wal = postgres.walBytes();
        long own = Machine.ownNanos();
        long machine = Machine.allNanos();
        long[] nanos = new long[cases * Contender.STEPS];
        long stepping = clients.all(cases, (client, number) -> walk(open.get(number), nanos, number));
        double ownUsed = Machine.ownNanos() - own;
        double machineUsed = Machine.allNanos() - machine;
        long last = System.nanoTime();
        contender.settle();
        double settling = (System.nanoTime() - last) / NANOS;
        double all = nanos.length;
        return new Turn(
                cases / (opening / NANOS),
                all / (stepping / NANOS),
                nanos,
                (postgres.statements(contender.database()) - statements) / all,
                (postgres.walBytes() - wal) / all,
                (postgres.databaseBytes(contender.database()) - bytes) / (double) cases,
                settling,
                ownUsed / all / 1e3,
                machineUsed / all / 1e3);
    }

    private static void walk(Contender.Case one, long[] nanos, int number) {
        for (int step = 1; step <= Contender.STEPS; step++) {
            long start = System.nanoTime();
            one.step(step);
            nanos[number * Contender.STEPS + step - 1] = System.nanoTime() - start;
        }
    }
}
