package vn.motcua.ui;

import java.util.Locale;

/** Tình trạng thời hạn: what a due date says at a glance; on a page always a colour, a shape and a word together. */
public enum Signal {
    LATE,
    SOON,
    PAUSED,
    DONE,
    RUNNING;

    /** The name that the style sheet knows. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
