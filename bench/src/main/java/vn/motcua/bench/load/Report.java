package vn.motcua.bench.load;

import java.util.List;
import java.util.Locale;
import vn.motcua.bench.Percentiles;
import vn.motcua.bench.Table;

/** The tables that go into docs/performance.md. */
final class Report {

    private static final int MOST_ERRORS = 20;

    private Report() {}

    static void print(Plan plan, Journal journal, List<String> complaints) {
        System.out.printf(
                "%n%,d users (55 %% citizens, 40 %% officials, 5 %% programs), %d s between two steps on average; spike: %,d%n%n",
                plan.users(), Math.round(plan.thinkMillis() / 1000.0), plan.users() * plan.spike());
        System.out.println(phases(journal));
        System.out.println("Steady state, milliseconds:\n\n" + steps(journal, Phase.STEADY));
        System.out.println("Spike, milliseconds:\n\n" + steps(journal, Phase.SPIKE));
        journal.errors().stream().limit(MOST_ERRORS).forEach(error -> System.out.println("error: " + error));
        complaints.stream().limit(MOST_ERRORS).forEach(line -> System.out.println("log: " + line));
    }

    private static Table phases(Journal journal) {
        Table table = new Table(
                "phase",
                "requests",
                "a second",
                "errors",
                "turned away",
                "too often",
                "overtaken",
                "p50",
                "p95",
                "p99",
                "told so, p95");
        for (Phase phase : Phase.values()) {
            List<Journal.Entry> entries = journal.of(entry -> entry.phase() == phase);
            Percentiles times = Journal.times(entries);
            table.row(
                    phase.name().toLowerCase(Locale.ROOT),
                    entries.size(),
                    entries.size() / journal.seconds(phase),
                    Journal.count(entries, Outcome.ERROR),
                    share(entries, Outcome.SHED),
                    Journal.count(entries, Outcome.LIMITED),
                    Journal.count(entries, Outcome.OVERTAKEN),
                    times.millis(50),
                    times.millis(95),
                    times.millis(99),
                    Journal.times(entries, Outcome.SHED).millis(95));
        }
        return table;
    }

    private static Table steps(Journal journal, Phase phase) {
        Table table = new Table("journey / step", "requests", "errors", "turned away", "p50", "p95", "p99");
        journal.byStep(phase).forEach((step, entries) -> {
            Percentiles times = Journal.times(entries);
            table.row(
                    step,
                    entries.size(),
                    Journal.count(entries, Outcome.ERROR),
                    share(entries, Outcome.SHED),
                    times.millis(50),
                    times.millis(95),
                    times.millis(99));
        });
        return table;
    }

    private static String share(List<Journal.Entry> entries, Outcome outcome) {
        return String.format(
                Locale.ROOT, "%.1f %%", 100.0 * Journal.count(entries, outcome) / Math.max(1, entries.size()));
    }
}
