package vn.motcua.procedures;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code ./run import catalogue FILE}: procedures in the message shape of the national database, one JSON a line, packed
 * or not. A second run of the same file changes nothing.
 */
public final class ImportVerb {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int BAD = 2;
    private static final String USE =
            "say what to import: ./run import catalogue FILE.jsonl[.gz] [--from YYYY-MM-DD], or dossiers FILE.jsonl[.gz]";

    private final DataSource source;
    private final Function<Boolean, Clock> clockOf;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    /** @param clockOf the platform's clock, by whether it is a demo */
    public ImportVerb(
            DataSource source, Function<Boolean, Clock> clockOf, PrintStream out, PrintStream err, boolean terminal) {
        this.source = source;
        this.clockOf = clockOf;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    private static final class BadWords extends IllegalArgumentException {
        BadWords(String message) {
            super(message);
        }
    }

    private record Asked(Path file, Optional<LocalDate> from) {}

    /** What is wrong with the words, before any database is opened; nothing when they can be followed. */
    public static Optional<String> misuse(List<String> args) {
        try {
            asked(args);
            return Optional.empty();
        } catch (BadWords e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Exit status: 0 all imported, 2 when a line or the file could not be read, 1 when the database failed. */
    public int run(List<String> args) {
        try {
            return read(asked(args));
        } catch (BadWords e) {
            return say(String.valueOf(e.getMessage()), BAD);
        } catch (IOException e) {
            return say("the file cannot be read: " + e.getMessage(), BAD);
        } catch (DataAccessException | TransactionException e) {
            return say("the database does not answer; what was imported before stays", FAILED);
        }
    }

    private int say(String what, int status) {
        err.println("motcua: " + what);
        return status;
    }

    private static Asked asked(List<String> args) {
        boolean shape = (args.size() == 2 || args.size() == 4 && args.get(2).equals("--from"))
                && args.getFirst().equals("catalogue");
        if (!shape) {
            throw new BadWords(USE);
        }
        Optional<LocalDate> from = args.size() == 4 ? Optional.of(day(args.get(3))) : Optional.empty();
        return new Asked(file(args.get(1)), from);
    }

    private static Path file(String name) {
        try {
            Path file = Path.of(name);
            if (Files.isRegularFile(file) && Files.isReadable(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new BadWords("there is no file " + MessageParts.shortened(name));
        }
        throw new BadWords("there is no file " + name);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadWords("--from must be a day such as 2019-03-04, not \"" + MessageParts.shortened(text) + "\"");
        }
    }

    private int read(Asked asked) throws IOException {
        JdbcClient jdbc = JdbcClient.create(source);
        ImportStore known = new ImportStore(jdbc);
        Optional<Boolean> demo = known.begunAsDemo();
        if (demo.isEmpty()) {
            return say("this database was never started; start the platform once with ./run, then import", FAILED);
        }
        Clock clock = clockOf.apply(demo.get());
        CatalogueImport work = new CatalogueImport(
                known,
                new ProcedureStore(jdbc, new NamedParameterJdbcTemplate(source)),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                clock,
                asked.from().orElse(LocalDate.now(clock)),
                (line, why) -> err.println((terminal ? "\r" : "") + "line " + line + ": " + why));
        boolean whole = readAll(asked.file(), work);
        report(work.counts());
        return whole && work.counts().refused() == 0 ? DONE : BAD;
    }

    /** Whether the file could be read to its end; what stands before a break is imported. */
    private boolean readAll(Path file, CatalogueImport work) throws IOException {
        ProgressBar bar = new ProgressBar(err, terminal, Files.size(file));
        try (JsonLines lines = JsonLines.open(file)) {
            return readLines(lines, work, bar);
        } catch (ZipException | EOFException e) {
            err.println("motcua: the file is no whole gzip file: " + e.getMessage());
            return false;
        } finally {
            bar.end();
        }
    }

    private boolean readLines(JsonLines lines, CatalogueImport work, ProgressBar bar) throws IOException {
        try {
            Optional<JsonLines.Line> line = lines.next();
            while (line.isPresent()) {
                work.take(line.get());
                bar.at(lines.bytesRead(), work.seen() + " procedures");
                line = lines.next();
            }
            work.flush();
            bar.whole(work.seen() + " procedures");
            return true;
        } catch (ZipException | EOFException e) {
            work.flush();
            err.println("motcua: the packed file breaks off after line " + lines.lineNumber()
                    + "; what stands before is imported");
            return false;
        }
    }

    private void report(CatalogueImport.Counts counts) {
        out.println(counts.added() + " new, " + counts.changed() + " changed, " + counts.unchanged() + " unchanged, "
                + counts.refused() + " refused.");
        if (counts.added() + counts.changed() == 0) {
            out.println("Nothing was changed.");
        }
    }
}
