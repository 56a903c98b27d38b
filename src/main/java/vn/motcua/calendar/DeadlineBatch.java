package vn.motcua.calendar;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Many due times at once: one a line of a CSV file; a line that cannot be read gets its error and the others go on. */
final class DeadlineBatch {

    private final DeadlineReading reading;
    private final @Nullable String rules;
    private final PrintStream out;
    private final PrintStream err;

    DeadlineBatch(DeadlineReading reading, @Nullable String rules, PrintStream out, PrintStream err) {
        this.reading = reading;
        this.rules = rules;
        this.out = out;
        this.err = err;
    }

    /** Whether every line could be read. */
    boolean run(String file) {
        List<CsvText.Row> rows = CsvText.rows(read(file));
        List<String> header = rows.isEmpty()
                ? List.of()
                : rows.getFirst().cells().stream()
                        .map(cell -> cell.toLowerCase(Locale.ROOT))
                        .toList();
        int received = header.indexOf("received");
        int term = header.indexOf("term");
        if (received < 0 || term < 0) {
            throw new UnreadableInput(
                    "the file " + file + " must begin with a header that names the columns received and term");
        }
        boolean allGood = true;
        out.println("received,term,due,error");
        for (CsvText.Row row : rows.subList(1, rows.size())) {
            allGood &= line(row.line(), row.cell(received), row.cell(term));
        }
        return allGood;
    }

    private boolean line(int line, String received, String term) {
        String asked = CsvText.written(received) + "," + CsvText.written(term) + ",";
        try {
            Deadline deadline = Deadlines.project(reading.request(term, received, rules));
            out.println(asked + DeadlineVerb.printed(deadline.dueAt()) + ",");
            return true;
        } catch (UnreadableInput | UnreadableTerm e) {
            out.println(asked + "," + CsvText.written(e.getMessage()));
            err.println("motcua: line " + line + ": " + e.getMessage());
            return false;
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (CharacterCodingException e) {
            throw new UnreadableInput("the file " + file + " is not UTF-8 text");
        } catch (IOException | InvalidPathException e) {
            throw new UnreadableInput("the file " + file + " cannot be read");
        }
    }
}
