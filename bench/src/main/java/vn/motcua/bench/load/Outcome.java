package vn.motcua.bench.load;

/** What became of one request. */
enum Outcome {
    DONE,
    /** 503 with the time to come back: turned away, nothing done. */
    SHED,
    /** 429 with the time to come back. */
    LIMITED,
    /** A colleague was faster, and it was said so. */
    OVERTAKEN,
    ERROR
}
