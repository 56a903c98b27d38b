package vn.motcua.dossiers.replay;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Chia theo tỷ lệ: a whole number parted by weights so that the parts add up to it exactly: each gets the whole part of
 * its quota, and those with the largest remainders one more.
 */
final class Shares {

    private final long[] upTo;

    private Shares(long[] parts) {
        this.upTo = new long[parts.length + 1];
        for (int i = 0; i < parts.length; i++) {
            upTo[i + 1] = upTo[i] + parts[i];
        }
    }

    /** The total parted by weights, of which at least one is above zero. */
    static Shares of(long total, double... weights) {
        double sum = Arrays.stream(weights).sum();
        if (total > 0 && !(sum > 0)) {
            throw new IllegalArgumentException("nothing can be parted without weights");
        }
        long[] parts = new long[weights.length];
        double[] rest = new double[weights.length];
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            double quota = total == 0 ? 0 : total * (weights[i] / sum);
            parts[i] = (long) Math.floor(quota);
            rest[i] = quota - parts[i];
            given += parts[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .filter(i -> weights[i] > 0)
                .sorted(Comparator.comparingDouble((Integer i) -> rest[i]).reversed())
                .limit(total - given)
                .forEach(i -> parts[i]++);
        return new Shares(parts);
    }

    long part(int index) {
        return upTo[index + 1] - upTo[index];
    }

    /** Where a part begins when all are laid one after the other. */
    long begin(int index) {
        return upTo[index];
    }

    /** In which part a place lies. */
    int at(long place) {
        int low = 0;
        int high = upTo.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] <= place) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    long total() {
        return upTo[upTo.length - 1];
    }

    int size() {
        return upTo.length - 1;
    }
}
