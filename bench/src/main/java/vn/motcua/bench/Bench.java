package vn.motcua.bench;

import java.util.Set;

/** One bench: a sub-command of {@code ./run bench}. */
public interface Bench {

    /** What it measures, in one line. */
    String what();

    /** The names of its own options, written {@code --name value}. */
    Set<String> options();

    /** Measures and prints tables to stdout, progress to stderr; answers whether every goal was met. */
    boolean run(Options options);
}
