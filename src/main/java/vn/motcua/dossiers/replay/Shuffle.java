package vn.motcua.dossiers.replay;

/**
 * Xáo trộn: a mixed order of the numbers from 0 to n, each once, that needs no memory and can be asked both ways: a
 * small cipher (four Feistel rounds), applied again while it leads out of the range.
 */
final class Shuffle {

    private static final int ROUNDS = 4;

    private final long size;
    private final long key;
    private final int half;
    private final long mask;

    Shuffle(long size, long key) {
        this.size = size;
        this.key = key;
        int bits = Math.max(2, 64 - Long.numberOfLeadingZeros(Math.max(1, size - 1)));
        this.half = (bits + 1) / 2;
        this.mask = (1L << half) - 1;
    }

    /** Where the number goes. */
    long of(long number) {
        long at = inRange(number);
        do {
            at = forth(at);
        } while (at >= size);
        return at;
    }

    /** Which number comes there. */
    long back(long place) {
        long at = inRange(place);
        do {
            at = backwards(at);
        } while (at >= size);
        return at;
    }

    private long inRange(long number) {
        if (number < 0 || number >= size) {
            throw new IllegalArgumentException(number + " is not below " + size);
        }
        return number;
    }

    private long forth(long number) {
        long left = number >>> half;
        long right = number & mask;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ mixed(right, round);
            left = right;
            right = next;
        }
        return left << half | right;
    }

    private long backwards(long number) {
        long left = number >>> half;
        long right = number & mask;
        for (int round = ROUNDS - 1; round >= 0; round--) {
            long before = right ^ mixed(left, round);
            right = left;
            left = before;
        }
        return left << half | right;
    }

    private long mixed(long value, int round) {
        return Dice.mixed(value + Dice.mixed(key + round)) & mask;
    }
}
