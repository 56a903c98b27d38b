package vn.motcua.bench.engines;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.bench.Postgres;

/**
 * All contenders in turn, on one server: warmed up first, then round after round, in every round for each number of
 * clients one turn each, and in every round another one begins.
 */
final class Contest {

    private static final int WARM_CLIENTS = 8;

    /** Quicker by less than this counts as warm. */
    private static final double STEADY = 1.05;

    /** So many pieces in a row; a single one may have been disturbed. */
    private static final int CALM = 4;

    /** As many times the usual time for whoever needs it. */
    private static final double LONGEST_WARM_UP = 4;

    private final Postgres postgres;
    private final List<Contender> contenders;
    private final double seconds;
    private final Map<Contender, Double> pace = new HashMap<>();
    private final Results results = new Results();

    /** @param seconds about how long the steps of one turn shall last */
    Contest(Postgres postgres, List<Contender> contenders, double seconds) {
        this.postgres = postgres;
        this.contenders = contenders;
        this.seconds = seconds;
    }

    Results run(int rounds, List<Integer> clients, double warmSeconds) {
        contenders.forEach(contender -> warm(contender, warmSeconds));
        for (int round = 0; round < rounds; round++) {
            List<Contender> order = new ArrayList<>(contenders);
            Collections.rotate(order, -round);
            for (int count : clients) {
                System.err.printf("round %d of %d, %d clients%n", round + 1, rounds, count);
                turns(order, count);
            }
        }
        return results;
    }

    private void turns(List<Contender> order, int count) {
        try (Clients clients = new Clients(count)) {
            for (Contender contender : order) {
                Turn turn = Turn.of(contender, clients, cases(contender, count), postgres);
                results.add(contender, count, turn);
                System.err.printf(
                        "  %-26s %,7.0f opened/s %,7.0f steps/s; µs a step: %,.0f of Java, %,.0f of the machine; settled in %.1f s%n",
                        contender.name(), turn.opened(), turn.steps(), turn.own(), turn.machine(), turn.settling());
            }
        }
    }

    /** As many as it is expected to finish in the time, by what it did with as many clients before. */
    private int cases(Contender contender, int count) {
        double known = results.pace(contender, count).orElse(pace.get(contender));
        return Math.max(count, (int) (known * seconds / Contender.STEPS));
    }

    /** In pieces of about a second; ends when the time is over and the last pieces were hardly quicker than the best before. */
    private void warm(Contender contender, double warmSeconds) {
        System.err.println("warming up " + contender.name());
        long start = System.nanoTime();
        int calm = 0;
        int cases = 2 * WARM_CLIENTS;
        try (Clients clients = new Clients(WARM_CLIENTS)) {
            do {
                Turn turn = Turn.of(contender, clients, cases, postgres);
                double best = pace.getOrDefault(contender, 0.0);
                calm = turn.steps() > STEADY * best ? 0 : calm + 1;
                pace.put(contender, Math.max(best, turn.steps()));
                cases = (int) Math.clamp(turn.steps() / Contender.STEPS, WARM_CLIENTS, 4L * cases);
            } while (goesOn(calm, (System.nanoTime() - start) / 1e9, warmSeconds));
        }
    }

    private static boolean goesOn(int calm, double spent, double warmSeconds) {
        return spent < warmSeconds || calm < CALM && spent < LONGEST_WARM_UP * warmSeconds;
    }
}
