package vn.motcua.bench.load;

import java.util.List;
import java.util.Set;
import vn.motcua.bench.Bench;
import vn.motcua.bench.Goals;
import vn.motcua.bench.Machine;
import vn.motcua.bench.Options;

/** A thousand at once, five times as many, and a thousand again. */
public final class LoadBench implements Bench {

    private static final int USERS = 1_000;
    private static final int SECONDS = 60;
    private static final int SPIKE = 5;
    private static final int THINK_MILLIS = 10_000;
    private static final int RECOVERED_SECONDS = 15;
    private static final double RECOVERED_TIMES = 1.5;
    private static final int WINDOW_SECONDS = 5;

    @Override
    public String what() {
        return "citizens, officials and programs with think times, a spike of five times, and the recovery";
    }

    @Override
    public Set<String> options() {
        return Set.of("users", "seconds", "spike", "think");
    }

    @Override
    public boolean run(Options options) {
        boolean small = options.isShort();
        Plan plan = new Plan(
                options.number("users", small ? 40 : USERS),
                options.number("seconds", small ? 3 : SECONDS),
                options.number("spike", SPIKE),
                options.number("think", small ? 1_000 : THINK_MILLIS));
        Journal journal = new Journal();
        Ledger ledger = new Ledger();
        System.err.println("Starting the platform on a fresh data folder ...");
        try (Product product = Product.start()) {
            Proof proof = new Proof(product.databaseUrl());
            new Morning(product.port(), plan, proof.world(), journal, ledger).passes();
            Proof.Findings findings = proof.findings(ledger);
            boolean verified = product.verifies();
            List<String> complaints = product.complaints();
            System.out.println(Machine.description(proof.version()));
            Report.print(plan, journal, complaints);
            return judged(journal, findings, verified, complaints);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean judged(Journal journal, Proof.Findings findings, boolean verified, List<String> complaints) {
        Goals goals = new Goals();
        goals.atMost("errors in the steady state", 0, errors(journal, Phase.STEADY), "");
        goals.atMost("turned away in the steady state", 0, shed(journal, Phase.STEADY), "");
        goals.atMost("errors in the spike other than 503 with Retry-After", 0, errors(journal, Phase.SPIKE), "");
        goals.atMost("errors before and after", 0, errors(journal, Phase.RAMP) + errors(journal, Phase.RECOVERY), "");
        goals.atMost(
                "p95 back to %.1f times the steady one, nobody turned away".formatted(RECOVERED_TIMES),
                RECOVERED_SECONDS,
                recovered(journal),
                " s");
        goals.atLeast("acts acknowledged", 1, findings.acknowledged(), "");
        goals.atMost("acknowledged acts that are not there exactly once", 0, findings.missing(), "");
        goals.atMost("acts that are there though they were turned away", 0, findings.unasked(), "");
        goals.atMost("official numbers left out", 0, findings.gaps(), "");
        goals.atMost("histories that do not verify", 0, verified ? 0 : 1, "");
        goals.atMost("broken assumptions in the server's log", 0, complaints.size(), "");
        System.out.println(goals);
        return goals.allMet();
    }

    private static long errors(Journal journal, Phase phase) {
        return Journal.count(journal.of(entry -> entry.phase() == phase), Outcome.ERROR);
    }

    private static long shed(Journal journal, Phase phase) {
        return Journal.count(journal.of(entry -> entry.phase() == phase), Outcome.SHED);
    }

    /** Seconds after the others have left; as long as was looked when it did not happen. */
    static double recovered(Journal journal) {
        double wanted = RECOVERED_TIMES
                * Journal.times(journal.of(entry -> entry.phase() == Phase.STEADY))
                        .millis(95);
        double length = journal.seconds(Phase.RECOVERY);
        int window = (int) Math.clamp(Math.floor(length / 2), 1, WINDOW_SECONDS);
        for (int from = 0; from + window <= length; from++) {
            long begin = journal.begunAt(Phase.RECOVERY) + from * 1_000_000_000L;
            long end = begin + window * 1_000_000_000L;
            List<Journal.Entry> within = journal.of(entry -> entry.startedAt() >= begin && entry.startedAt() < end);
            if (!within.isEmpty()
                    && Journal.count(within, Outcome.SHED) == 0
                    && Journal.times(within).millis(95) <= wanted) {
                return from;
            }
        }
        return length;
    }
}
