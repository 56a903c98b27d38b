package vn.motcua.bench;

/** Somebody asked for what cannot be meant: one line, exit status 2. */
public class BadUse extends RuntimeException {

    public BadUse(String message) {
        super(message);
    }
}
