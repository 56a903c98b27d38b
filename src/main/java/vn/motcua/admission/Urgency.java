package vn.motcua.admission;

import java.time.Duration;

/**
 * Hạng ưu tiên: who goes first when there is more to do than can be done; in the order in which free places are given
 * away. Each rank may take only its share of the places, so that the ranks above it always find some.
 */
public enum Urgency {
    /** An official act, or whatever else an official writes. */
    ACT(1.0, 4_000, 1_000, 2),
    /** Hashing a password takes a whole processor: a crowd at the door must not stop those inside. */
    SIGN_IN(0.125, 5_000, 2_000, 4),
    /** What an official looks at in order to act. */
    WORK(0.8, 2_500, 500, 4),
    /** What a citizen looks at, or asks. */
    PUBLIC(0.6, 2_000, 300, 8),
    /** Searches and reports: they cost much, and nobody loses by asking again later. */
    DEFERRABLE(0.3, 1_500, 200, 15);

    private final double share;
    private final Duration patience;
    private final Duration impatience;
    private final int comeBackSeconds;

    Urgency(double share, int patienceMillis, int impatienceMillis, int comeBackSeconds) {
        this.share = share;
        this.patience = Duration.ofMillis(patienceMillis);
        this.impatience = Duration.ofMillis(impatienceMillis);
        this.comeBackSeconds = comeBackSeconds;
    }

    /** How many of the places this rank may take; at least one. */
    int most(int places) {
        return (int) Math.max(1, Math.round(places * share));
    }

    /** How long it waits for a place when a crowd comes that will pass. */
    Duration patience() {
        return patience;
    }

    /** How long it waits when the crowd stays: then waiting longer helps nobody. */
    Duration impatience() {
        return impatience;
    }

    /** After how many seconds to come back at the earliest. */
    int comeBackSeconds() {
        return comeBackSeconds;
    }
}
