package vn.motcua.faults;

import java.util.random.RandomGenerator;

/**
 * One way in which things go wrong.
 *
 * @param strike does it and, where a person or a service manager would, mends what was broken; returns then
 */
record Fault(String name, Strike strike) {

    /** What happens. */
    interface Strike {
        void with(RandomGenerator random);
    }
}
