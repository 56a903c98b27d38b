package vn.motcua.bench.load;

/** What somebody comes for, again and again until they leave. */
interface Journey {

    /** Once from the beginning to the end. */
    void once(Visitor visitor);
}
