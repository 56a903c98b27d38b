package vn.motcua.dossiers;

import java.io.PrintStream;
import java.util.List;
import javax.sql.DataSource;

/** {@code ./run verify}: checks every history and names the first broken link. */
public final class VerifyVerb {

    private VerifyVerb() {}

    /** Exit status: 0 when every chain holds, 1 when one is broken, 2 for words that are not understood. */
    public static int run(List<String> args, DataSource source, PrintStream out, PrintStream err) {
        if (!args.isEmpty()) {
            err.println("motcua: verify takes no arguments");
            return 2;
        }
        HistoryVerification.Report report =
                new HistoryVerification(source).verify(events -> out.println(events + " events verified ..."));
        if (report.brokenAt().isPresent()) {
            HistoryVerification.BrokenLink link = report.brokenAt().get();
            err.println("motcua: broken at dossier " + link.reference() + ", event " + link.seq() + ": " + link.what());
            return 1;
        }
        out.println(
                "Every history holds: " + report.events() + " events of " + report.dossiers() + " dossiers verified.");
        return 0;
    }
}
