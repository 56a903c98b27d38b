package vn.motcua.dossiers.replay;

import java.util.List;

/** Số ngẫu nhiên có hạt giống: the chances of one dossier; the same for the same seed and dossier, whoever asks first. */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed, long dossier) {
        this.state = mixed(mixed(seed) + dossier * GOLDEN);
    }

    /** SplitMix64's finaliser. */
    static long mixed(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return (int) Math.floorMod(next() >>> 1, (long) Math.max(1, bound));
    }

    /** From the first to the last. */
    int between(int first, int last) {
        return last <= first ? first : first + below(last - first + 1);
    }

    /** From 0 to below 1. */
    double part() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }
}
