package vn.motcua.payments;

import org.jspecify.annotations.Nullable;

/**
 * Dòng phải thu: one fee to be charged.
 *
 * @param listed đồng for one, as published
 * @param exemption null when the whole is owed
 */
public record ChargeLine(
        String what, long listed, int quantity, @Nullable Exemption exemption, DueStep due) {

    /** No single obligation of a citizen is larger; a slip of the finger is. */
    public static final long MOST_DONG = 1_000_000_000_000L;

    public static final int MOST = 10_000;

    public ChargeLine {
        if (what.isBlank() || listed < 1 || quantity < 1 || quantity > MOST || listed > MOST_DONG / quantity) {
            throw new IllegalArgumentException("this cannot be charged");
        }
    }

    /** One, without exemption. */
    public static ChargeLine of(String what, long dong, DueStep due) {
        return new ChargeLine(what, dong, 1, null, due);
    }

    /** What is owed, half a đồng rounded up. */
    public long dong() {
        int share = exemption == null ? 100 : 100 - exemption.percent();
        return (listed * quantity * share + 50) / 100;
    }
}
