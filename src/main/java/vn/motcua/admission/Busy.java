package vn.motcua.admission;

/** Đang bận: more was asked at once than can be done; thrown only before anything was begun. */
public class Busy extends IllegalStateException {

    private final Urgency urgency;

    public Busy(Urgency urgency) {
        super("too much at once: " + urgency);
        this.urgency = urgency;
    }

    /** Whose turn it was not. */
    public Urgency urgency() {
        return urgency;
    }
}
