package vn.motcua.dossiers;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.motcua.procedures.JsonLines;
import vn.motcua.procedures.ProgressBar;

/** {@code ./run import dossiers FILE}: a province's legacy records, one JSON a line, packed or not. */
@Component
public class LegacyVerb {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int BAD = 2;

    private final LegacyImport work;

    LegacyVerb(LegacyImport work) {
        this.work = work;
    }

    /** Whether the words mean this verb. */
    public static boolean meant(List<String> args) {
        return !args.isEmpty() && args.getFirst().equals("dossiers");
    }

    /** What is wrong with the words, before any database is opened; nothing when they can be followed. */
    public static Optional<String> misuse(List<String> args) {
        if (args.size() != 2) {
            return Optional.of("say which file: ./run import dossiers FILE.jsonl[.gz]");
        }
        try {
            Path file = Path.of(args.get(1));
            return Files.isRegularFile(file) && Files.isReadable(file)
                    ? Optional.empty()
                    : Optional.of("there is no file " + args.get(1));
        } catch (InvalidPathException e) {
            return Optional.of("there is no such file");
        }
    }

    /** Exit status: 0 all written, 2 when a line or the file could not be taken, 1 when the database failed. */
    public int run(List<String> args, PrintStream out, PrintStream err, boolean terminal) {
        Path file = Path.of(args.get(1));
        try {
            ProgressBar bar = new ProgressBar(err, terminal, Files.size(file));
            LegacyImport.Report report =
                    (line, why) -> err.println((terminal ? "\r" : "") + "line " + line + ": " + why);
            LegacyImport.Counts counts = read(file, bar, report);
            bar.end();
            out.println(counts.written() + " written, " + counts.known() + " there already, " + counts.refused()
                    + " refused.");
            return counts.refused() == 0 ? DONE : BAD;
        } catch (ZipException | EOFException e) {
            err.println("motcua: the file is no whole gzip file: " + e.getMessage() + "; what was written stays");
            return BAD;
        } catch (IOException e) {
            err.println("motcua: the file cannot be read: " + e.getMessage() + "; what was written stays");
            return BAD;
        } catch (DataAccessException e) {
            err.println("motcua: the database does not answer; what was written stays, call again for the rest");
            return FAILED;
        }
    }

    private LegacyImport.Counts read(Path file, ProgressBar bar, LegacyImport.Report report) throws IOException {
        LegacyImport.Counts counts = new LegacyImport.Counts(0, 0, 0);
        List<LegacyImport.Line> some = new ArrayList<>();
        try (JsonLines lines = JsonLines.open(file)) {
            for (Optional<JsonLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                JsonLines.Line read = line.get();
                if (read.text() == null) {
                    report.refused(read.number(), String.valueOf(read.fault()));
                    counts = counts.plus(new LegacyImport.Counts(0, 0, 1));
                } else {
                    some.add(new LegacyImport.Line(read.number(), read.text()));
                }
                if (some.size() == LegacyImport.AT_ONCE) {
                    counts = counts.plus(work.take(some, report));
                    some.clear();
                    bar.at(lines.bytesRead(), counts.written() + " dossiers");
                }
            }
            counts = counts.plus(work.take(some, report));
            bar.whole(counts.written() + " dossiers");
        }
        return counts;
    }
}
