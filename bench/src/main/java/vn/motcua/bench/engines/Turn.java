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
        Counters before = Counters.of(contender, postgres);
        long[] nanos = new long[cases * Contender.STEPS];
        long stepping = walk(clients, open, nanos);
        Counters after = Counters.of(contender, postgres);
        contender.settle();
        Counters settled = Counters.of(contender, postgres);
        double steps = nanos.length;
        return new Turn(
                cases / (opening / NANOS),
                steps / (stepping / NANOS),
                nanos,
                (settled.statements() - before.statements()) / steps,
                (settled.wal() - before.wal()) / steps,
                (double) (postgres.databaseBytes(contender.database()) - bytes) / cases,
                (settled.at() - after.at()) / NANOS,
                (after.own() - before.own()) / steps / 1e3,
                (after.machine() - before.machine()) / steps / 1e3);
    }

    /** What has been used up until now. */
    private record Counters(long at, long statements, long wal, long own, long machine) {

        static Counters of(Contender contender, Postgres postgres) {
            return new Counters(
                    System.nanoTime(),
                    postgres.statements(contender.database()),
                    postgres.walBytes(),
                    Machine.ownNanos(),
                    Machine.allNanos());
        }
    }

    /** All take their first step, then all their second: as in an office, nobody follows one dossier to its end. */
    private static long walk(Clients clients, AtomicReferenceArray<Contender.Case> open, long[] nanos) {
        long all = 0;
        for (int step = 1; step <= Contender.STEPS; step++) {
            int which = step;
            all += clients.all(open.length(), (client, number) -> {
                long start = System.nanoTime();
                open.get(number).step(which);
                nanos[(which - 1) * open.length() + number] = System.nanoTime() - start;
            });
        }
        return all;
    }
}
