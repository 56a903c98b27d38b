package vn.motcua.bench.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import vn.motcua.bench.Percentiles;

/** Every request of everybody: when, what for, how long, and what became of it. */
final class Journal {

    private final long begin = System.nanoTime();
    private final Map<Phase, Long> begun = new EnumMap<>(Phase.class);
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> errors = new ConcurrentHashMap<>();

    /** One request. */
    record Entry(Phase phase, String journey, String step, long startedAt, long nanos, Outcome outcome) {

        String name() {
            return journey + " / " + step;
        }
    }

    synchronized void begins(Phase phase) {
        begun.put(phase, System.nanoTime() - begin);
    }

    private synchronized Phase phaseAt(long at) {
        Phase phase = Phase.RAMP;
        for (Map.Entry<Phase, Long> each : begun.entrySet()) {
            phase = each.getValue() <= at ? each.getKey() : phase;
        }
        return phase;
    }

    void note(String journey, String step, long startedAt, Outcome outcome, String error) {
        long at = startedAt - begin;
        Entry entry = new Entry(phaseAt(at), journey, step, at, System.nanoTime() - startedAt, outcome);
        synchronized (this) {
            entries.add(entry);
        }
        if (outcome == Outcome.ERROR) {
            errors.merge(entry.phase() + ": " + entry.name() + ": " + error, 1, Integer::sum);
        }
    }

    synchronized List<Entry> of(Predicate<Entry> which) {
        return entries.stream().filter(which).toList();
    }

    /** The steps in the order of their names, each with its requests of this phase. */
    Map<String, List<Entry>> byStep(Phase phase) {
        Map<String, List<Entry>> steps = new TreeMap<>();
        of(entry -> entry.phase() == phase)
                .forEach(entry -> steps.computeIfAbsent(entry.name(), name -> new ArrayList<>())
                        .add(entry));
        return steps;
    }

    synchronized double seconds(Phase phase) {
        Phase[] all = Phase.values();
        long from = begun.getOrDefault(phase, 0L);
        long to = phase == Phase.RECOVERY
                ? System.nanoTime() - begin
                : begun.getOrDefault(all[phase.ordinal() + 1], from);
        return (to - from) / 1e9;
    }

    synchronized long begunAt(Phase phase) {
        return begun.getOrDefault(phase, 0L);
    }

    /** The commonest first. */
    List<String> errors() {
        return errors.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(each -> each.getValue() + " × " + each.getKey())
                .toList();
    }

    static long count(List<Entry> entries, Outcome outcome) {
        return entries.stream().filter(entry -> entry.outcome() == outcome).count();
    }

    /** Of what was answered with what was asked for. */
    static Percentiles times(List<Entry> entries) {
        return times(entries, Outcome.DONE);
    }

    static Percentiles times(List<Entry> entries, Outcome outcome) {
        return Percentiles.of(entries.stream()
                .filter(entry -> entry.outcome() == outcome)
                .mapToLong(Entry::nanos)
                .toArray());
    }
}
