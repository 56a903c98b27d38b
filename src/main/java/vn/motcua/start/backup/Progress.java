package vn.motcua.start.backup;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;

/** Tiến độ: how far a long job is: a bar that moves on a terminal, a line for each quarter elsewhere. */
public final class Progress {

    private static final int WIDTH = 30;
    private static final int QUARTER = 25;
    private static final long MEGABYTE = 1024 * 1024;

    private final PrintStream err;
    private final boolean terminal;
    private final String what;
    private final long total;
    private long done;
    private int shown = -1;

    /** @param total in bytes, as far as it is known before */
    public Progress(PrintStream err, boolean terminal, String what, long total) {
        this.err = err;
        this.terminal = terminal;
        this.what = what;
        this.total = Math.max(1, total);
    }

    /** One that nobody watches. */
    public static Progress silent() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream()), false, "", 1);
    }

    void add(long bytes) {
        done += bytes;
        show((int) Math.min(99, done * 100 / total));
    }

    void whole() {
        show(100);
        if (terminal) {
            err.println();
        }
    }

    private void show(int percent) {
        int mark = terminal ? percent : percent / QUARTER * QUARTER;
        // what is small is done before anybody wonders
        if (mark <= shown || !terminal && (mark == 0 || total < 100 * MEGABYTE)) {
            return;
        }
        shown = mark;
        String far = String.format(Locale.ROOT, "%s: %d%% (%d MB)", what, mark, done / MEGABYTE);
        if (terminal) {
            int filled = percent * WIDTH / 100;
            err.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + far);
            err.flush();
        } else {
            err.println(far);
        }
    }
}
