package vn.motcua.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came out, by kind of fault; the table of docs/reliability.md. */
final class Tally {

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, String> notHere = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();

    /**
     * One round.
     *
     * @param acts acknowledged
     * @param doubts answers lost or saying that something went wrong
     * @param found of the acts in doubt, those that turned out to be done
     * @param backAfter seconds from the end of the fault to the first acknowledged acts on every process
     */
    record Round(long acts, long doubts, long found, double backAfter, List<String> violations) {}

    private static final class Line {
        private int rounds;
        private long acts;
        private long doubts;
        private long found;
        private double longest;
        private int violations;
    }

    void add(String kind, Round round) {
        Line line = lines.computeIfAbsent(kind, name -> new Line());
        line.rounds++;
        line.acts += round.acts();
        line.doubts += round.doubts();
        line.found += round.found();
        line.longest = Math.max(line.longest, round.backAfter());
        line.violations += round.violations().size();
        round.violations().forEach(one -> violations.add(kind + ": " + one));
        System.out.printf(
                Locale.ROOT,
                "  %-36s %5d acts, %4d answers lost, back after %4.1f s, %s%n",
                kind,
                round.acts(),
                round.doubts(),
                round.backAfter(),
                round.violations().isEmpty() ? "all there once" : "VIOLATIONS " + inShort(round.violations()));
    }

    private static String inShort(List<String> all) {
        return all.size() + ": " + all.subList(0, Math.min(all.size(), 5));
    }

    void notHere(String kind, String why) {
        if (notHere.put(kind, why) == null) {
            System.out.println("  SKIPPED: " + kind + ": " + why);
        }
    }

    List<String> violations() {
        return violations;
    }

    /** In Markdown. */
    String table() {
        StringBuilder table = new StringBuilder("| what happens | rounds | acts acknowledged | answers lost |"
                + " of these done all the same | longest return | violations |\n|---|--:|--:|--:|--:|--:|--:|\n");
        lines.forEach((kind, line) -> table.append(row(kind, line)));
        Line sum = new Line();
        lines.values().forEach(line -> {
            sum.rounds += line.rounds;
            sum.acts += line.acts;
            sum.doubts += line.doubts;
            sum.found += line.found;
            sum.longest = Math.max(sum.longest, line.longest);
            sum.violations += line.violations;
        });
        table.append(row("**all**", sum));
        notHere.forEach((kind, why) -> table.append("\nNot tried here: " + kind + ": " + why + "\n"));
        return table.toString();
    }

    private static String row(String kind, Line line) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %.1f s | %d |%n",
                kind,
                line.rounds,
                line.acts,
                line.doubts,
                line.found,
                line.longest,
                line.violations);
    }
}
