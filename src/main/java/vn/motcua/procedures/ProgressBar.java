package vn.motcua.procedures;

import java.io.PrintStream;

/** Thanh tiến độ: how far a long job is: a bar that moves on a terminal, a line for each quarter elsewhere. */
public final class ProgressBar {

    private static final int WIDTH = 30;
    private static final int QUARTER = 25;

    private final PrintStream err;
    private final boolean terminal;
    private final long total;
    private int shown = -1;

    public ProgressBar(PrintStream err, boolean terminal, long total) {
        this.err = err;
        this.terminal = terminal;
        this.total = Math.max(1, total);
    }

    /** The last of a hundred is for {@link #whole}: the end of the file is read long before its lines are done. */
    public void at(long done, String what) {
        show((int) Math.min(99, done * 100 / total), what);
    }

    /** Everything is done. */
    public void whole(String what) {
        show(100, what);
    }

    private void show(int percent, String what) {
        int mark = terminal ? percent : percent / QUARTER * QUARTER;
        if (mark <= shown) {
            return;
        }
        shown = mark;
        if (terminal) {
            int filled = percent * WIDTH / 100;
            err.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + percent + "% " + what);
            err.flush();
        } else {
            err.println(mark + "% " + what);
        }
    }

    /** Nothing more is said. */
    public void end() {
        if (terminal && shown >= 0) {
            err.println();
        }
    }
}
