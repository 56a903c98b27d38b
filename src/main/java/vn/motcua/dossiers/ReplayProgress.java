package vn.motcua.dossiers;

import java.io.PrintStream;
import java.util.Locale;
import vn.motcua.dossiers.replay.Replay;

/** How far the replay is and how fast it goes: a bar that moves on a terminal, a line for each twentieth elsewhere. */
final class ReplayProgress implements Replay.Watch {

    private static final int WIDTH = 30;
    private static final int TWENTIETH = 5;
    private static final double NANOS = 1e9;

    private final PrintStream err;
    private final boolean terminal;
    private final long begun = System.nanoTime();
    private long before;
    private long done;
    private double lastAt;
    private int shown = -1;

    ReplayProgress(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void begins(long there) {
        before = there;
    }

    @Override
    public boolean goesOn(long now, long of) {
        done = now;
        lastAt = seconds();
        int percent = (int) (now * 100 / Math.max(1, of));
        int mark = terminal ? percent : percent / TWENTIETH * TWENTIETH;
        if (mark > shown) {
            shown = mark;
            say(percent, of);
        }
        return true;
    }

    private void say(int percent, long of) {
        String text = "%d%% %d of %d dossiers, %.0f/s".formatted(percent, done, of, rate());
        if (terminal) {
            int filled = percent * WIDTH / 100;
            err.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + text + "  ");
            err.flush();
        } else {
            err.println(text);
        }
    }

    private double seconds() {
        return (System.nanoTime() - begun) / NANOS;
    }

    private double rate() {
        return (done - before) / Math.max(0.001, seconds());
    }

    void end() {
        if (terminal && shown >= 0) {
            err.println();
        }
    }

    /** "895088 dossiers in 152.3 s, 5877/s". */
    String summary() {
        return String.format(
                Locale.ROOT,
                "%d dossiers in %.1f s, %.0f/s",
                done - before,
                lastAt,
                (done - before) / Math.max(0.001, lastAt));
    }
}
