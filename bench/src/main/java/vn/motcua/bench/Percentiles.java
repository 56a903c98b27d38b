package vn.motcua.bench;

import java.util.Arrays;
import java.util.Collection;

/** How long each of many calls took, in nanoseconds, sorted: nothing is averaged away. */
public final class Percentiles {

    private final long[] sorted;

    private Percentiles(long[] sorted) {
        this.sorted = sorted;
    }

    public static Percentiles of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    /** Of several clients or rounds together. */
    public static Percentiles ofAll(Collection<long[]> parts) {
        return of(parts.stream().flatMapToLong(Arrays::stream).toArray());
    }

    public int count() {
        return sorted.length;
    }

    /** The smallest time that this share of all calls did not exceed (nearest rank), in milliseconds; NaN without calls. */
    public double millis(double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.clamp(rank - 1L, 0, sorted.length - 1)] / 1e6;
    }
}
