package vn.motcua.bench.load;

/** What the crowd does at a time. */
enum Phase {
    /** One after the other they come and sign in. */
    RAMP,
    /** All are there: this is the ordinary morning. */
    STEADY,
    /** Five times as many. */
    SPIKE,
    /** The others have gone. */
    RECOVERY
}
