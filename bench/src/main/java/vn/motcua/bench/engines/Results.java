package vn.motcua.bench.engines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import vn.motcua.bench.Percentiles;

/** Every turn of a contest, and what follows from them: medians over the rounds. */
final class Results {

    private record Key(Contender contender, int clients) {}

    private final Map<Key, List<Turn>> turns = new HashMap<>();

    void add(Contender contender, int clients, Turn turn) {
        turns.computeIfAbsent(new Key(contender, clients), key -> new ArrayList<>())
                .add(turn);
    }

    /** The steps a second of the last turn with so many clients. */
    OptionalDouble pace(Contender contender, int clients) {
        List<Turn> known = turns.getOrDefault(new Key(contender, clients), List.of());
        return known.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(known.getLast().steps());
    }

    double median(Contender contender, int clients, ToDoubleFunction<Turn> figure) {
        return median(of(contender, clients).stream().mapToDouble(figure).toArray());
    }

    /** Steps a second of one as a multiple of the other's, round by round, so that both met the same machine. */
    double ratio(Contender one, Contender other, int clients) {
        List<Turn> ones = of(one, clients);
        List<Turn> others = of(other, clients);
        return median(IntStream.range(0, ones.size())
                .mapToDouble(
                        round -> ones.get(round).steps() / others.get(round).steps())
                .toArray());
    }

    /** Of the steps of all rounds together. */
    Percentiles percentiles(Contender contender, int clients) {
        return Percentiles.ofAll(
                of(contender, clients).stream().map(Turn::nanos).toList());
    }

    private List<Turn> of(Contender contender, int clients) {
        return turns.get(new Key(contender, clients));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
