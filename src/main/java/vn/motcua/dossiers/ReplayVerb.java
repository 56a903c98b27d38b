package vn.motcua.dossiers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.replay.Replay;

/** {@code ./run replay}: three years of the demo province, as the scenario describes them. */
@Component
public class ReplayVerb {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final long SEED = 2016;
    private static final long MOST = 20_000_000;

    private final Replay replay;
    private final boolean demo;

    public ReplayVerb(Replay replay, @Value("${motcua.demo:false}") boolean demo) {
        this.replay = replay;
        this.demo = demo;
    }

    /**
     * What was asked.
     *
     * @param dossiers null for as many as there really were
     * @param rows a folder for the rows as COPY files, instead of the database; null for the database
     */
    public record Asked(
            @Nullable Long dossiers, long seed, @Nullable Path rows) {}

    /** What is wrong with the words, before any database is opened; nothing when they can be followed. */
    public static Optional<String> misuse(List<String> args) {
        try {
            asked(args);
            return Optional.empty();
        } catch (BadWords e) {
            return Optional.of(e.getMessage());
        }
    }

    private static final class BadWords extends IllegalArgumentException {
        BadWords(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return Objects.requireNonNull(super.getMessage());
        }
    }

    private static Asked asked(List<String> args) {
        Long dossiers = null;
        long seed = SEED;
        Path rows = null;
        for (int i = 0; i < args.size(); i += 2) {
            if (i + 1 == args.size()) {
                throw new BadWords(args.get(i) + " needs a value; ./run replay [--dossiers N] [--seed N]");
            }
            String value = args.get(i + 1);
            switch (args.get(i)) {
                case "--dossiers" -> dossiers = number("--dossiers", value, 1, MOST);
                case "--seed" -> seed = number("--seed", value, 0, Long.MAX_VALUE);
                case "--rows" -> rows = Path.of(value);
                default ->
                    throw new BadWords("replay does not know " + args.get(i)
                            + "; ./run replay [--dossiers N] [--seed N] [--rows FOLDER]");
            }
        }
        return new Asked(dossiers, seed, rows);
    }

    private static long number(String name, String text, long least, long most) {
        if (text.matches("\\d{1,18}") && Long.parseLong(text) >= least && Long.parseLong(text) <= most) {
            return Long.parseLong(text);
        }
        throw new BadWords(name + " must be a number from " + least + " to " + most + ", not \"" + text + "\"");
    }

    /** Exit status: 0 when everything is there, 1 when it may not be or broke off. */
    public int run(List<String> args, PrintStream out, PrintStream err, boolean terminal) {
        Asked asked = asked(args);
        Replay.Order order =
                new Replay.Order(asked.dossiers() == null ? replay.realVolume() : asked.dossiers(), asked.seed());
        ReplayProgress progress = new ReplayProgress(err, terminal);
        if (asked.rows() != null) {
            return intoFiles(order, asked.rows(), progress, out, err);
        }
        if (!demo) {
            return say(err, "this is a real province; a replay would mix invented dossiers with true ones");
        }
        try {
            Replay.Result result = replay.run(order, progress);
            progress.end();
            return said(result, progress, out, err);
        } catch (DataAccessException e) {
            progress.end();
            return say(err, "the database does not answer; the same command goes on where it stood");
        }
    }

    private static int said(Replay.Result result, ReplayProgress progress, PrintStream out, PrintStream err) {
        return switch (result) {
            case Replay.Result.Done done -> {
                out.println(progress.summary());
                out.printf(
                        Locale.ROOT,
                        "%d dossiers received and resolved, %d of them late; database %.2f GB; content %s%n",
                        done.dossiers(),
                        done.late(),
                        done.databaseBytes() / 1e9,
                        done.content());
                yield DONE;
            }
            case Replay.Result.Stopped stopped ->
                say(err, "stopped after " + stopped.dossiers() + " dossiers; the same command goes on");
            case Replay.Result.Refused(String why) -> say(err, why);
        };
    }

    private static int say(PrintStream err, String why) {
        err.println("motcua: " + why);
        return FAILED;
    }

    /** One file for each table, as {@code COPY … (format binary)} takes it. */
    private int intoFiles(Replay.Order order, Path folder, ReplayProgress progress, PrintStream out, PrintStream err) {
        Map<HistoryTable, OutputStream> files = new EnumMap<>(HistoryTable.class);
        try {
            Files.createDirectories(folder);
            for (HistoryTable table : HistoryTable.values()) {
                OutputStream file =
                        Files.newOutputStream(folder.resolve(table.name().toLowerCase(Locale.ROOT) + ".copy"));
                files.put(table, file);
                CopyRows.begin(file);
            }
            replay.make(order, rows -> append(rows, files), progress);
            for (OutputStream file : files.values()) {
                CopyRows.end(file);
                file.close();
            }
            progress.end();
            out.println(progress.summary());
            return DONE;
        } catch (IOException | UncheckedIOException e) {
            return say(err, "the rows cannot be written into " + folder + ": " + e.getMessage());
        }
    }

    private static void append(HistoryRows rows, Map<HistoryTable, OutputStream> files) {
        files.forEach((table, file) -> {
            try {
                rows.writeRows(table, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
