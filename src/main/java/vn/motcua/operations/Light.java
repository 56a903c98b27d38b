package vn.motcua.operations;

import vn.motcua.ui.Signal;

/** Mức độ: how one thing of the operation is, as a word, a shape and a colour. */
public enum Light {
    GOOD("tốt", "good", Signal.DONE),
    ATTENTION("cần chú ý", "needs attention", Signal.SOON),
    AT_ONCE("phải xử lý ngay", "act at once", Signal.LATE);

    private final String vi;
    private final String en;
    private final Signal signal;

    Light(String vi, String en, Signal signal) {
        this.vi = vi;
        this.en = en;
        this.signal = signal;
    }

    public Words words() {
        return new Words(vi, en);
    }

    public Signal signal() {
        return signal;
    }

    /** By two limits: good below the first, to be attended to below the second. */
    static Light by(double value, double attention, double atOnce) {
        return value >= atOnce ? AT_ONCE : value >= attention ? ATTENTION : GOOD;
    }

    Light worse(Light other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
