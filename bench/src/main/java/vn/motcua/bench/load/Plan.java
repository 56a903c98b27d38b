package vn.motcua.bench.load;

/**
 * How many come, for how long.
 *
 * @param seconds of the steady state, and of the ramp before it; spike and recovery take half as long each
 * @param spike how many times as many in the spike
 */
record Plan(int users, int seconds, int spike, int thinkMillis) {

    int partSeconds() {
        return Math.max(2, seconds / 2);
    }

    int more() {
        return users * (spike - 1);
    }
}
