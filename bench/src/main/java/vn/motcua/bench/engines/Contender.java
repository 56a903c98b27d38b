package vn.motcua.bench.engines;

/** Whoever does the same work: opens cases and takes each through the same five steps to its end. */
interface Contender extends AutoCloseable {

    int STEPS = 5;

    String name();

    /** The database that is this contender's alone. */
    String database();

    /** Opens a case with all that is known of it at the counter; durable when this returns. */
    Case open(int client);

    /** Waits until nothing of what was done is still to be followed up. */
    default void settle() {}

    @Override
    void close();

    /** One case on its way; used by one client at a time. */
    interface Case {

        /** Step 1 to {@link #STEPS}, each durable when this returns. */
        void step(int number);
    }
}
