package vn.motcua.calendar;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./run deadline}: a due time with its derivation, from the shipped calendar, without any database. */
public final class DeadlineVerb {

    private static final int DONE = 0;
    private static final int BAD = 2;
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final PrintStream out;
    private final PrintStream err;
    private final WorkingCalendar calendar = WorkingCalendar.ofProvince();

    private DeadlineVerb(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Exit status: 0 done, 2 for input that cannot be read. */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            return new DeadlineVerb(out, err).run(args);
        } catch (BadInput | UnreadableTerm e) {
            err.println("motcua: " + e.getMessage());
            return BAD;
        }
    }

    private static final class BadInput extends IllegalArgumentException {
        BadInput(String message) {
            super(message);
        }
    }

    private int run(List<String> args) {
        Options options = Options.read(args);
        if (options.batch() != null) {
            return batch(Path.of(options.batch()));
        }
        if (options.term() == null || options.received() == null) {
            throw new BadInput("say the term and the receipt: ./run deadline --term \"5 working-days\""
                    + " --received 2019-02-01T14:30 [--pause FROM..TO:KIND] [--rules CODE] [--json]"
                    + ", or --batch FILE.csv");
        }
        DeadlineRequest request = request(options.term(), options.received(), options.rules())
                .pausedBy(options.pauses().stream()
                        .map(DeadlineVerb::pause)
                        .sorted(Comparator.comparing(Pause::from))
                        .toList());
        Deadline deadline = Deadlines.project(request);
        if (options.json()) {
            out.println(
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json(request, deadline)));
        } else {
            print(request, deadline, options.english());
        }
        return DONE;
    }

    private DeadlineRequest request(String term, String received, @Nullable String rules) {
        Instant at = moment(received);
        LocalDate day = LocalDate.ofInstant(at, WorkingCalendar.ZONE);
        CountingRules counting = rules == null
                ? CountingRules.on(day)
                : CountingRules.named(rules)
                        .orElseThrow(() -> new BadInput("there are no rules \"" + rules + "\"; there are "
                                + CountingRules.all().stream()
                                        .map(CountingRules::code)
                                        .collect(Collectors.joining(", "))));
        return DeadlineRequest.of(Term.parse(term), at, calendar, counting);
    }

    private static Instant moment(String text) {
        try {
            Instant at = text.matches(".*T.*(Z|[+-]\\d{2}:\\d{2})$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(WorkingCalendar.ZONE).toInstant();
            int year = LocalDate.ofInstant(at, WorkingCalendar.ZONE).getYear();
            if (year < 2000 || year > 2100) {
                throw new BadInput("the time \"" + text + "\" is not between the years 2000 and 2100");
            }
            return at;
        } catch (DateTimeException e) {
            throw new BadInput("the time \"" + text + "\" cannot be read; write for example 2019-02-01T14:30");
        }
    }

    private static Pause pause(String text) {
        int kindAt = text.lastIndexOf(':');
        int between = text.indexOf("..");
        if (between < 0 || kindAt < between || !text.substring(kindAt + 1).matches("[A-Z_]+")) {
            throw new BadInput("the pause \"" + text
                    + "\" cannot be read; write for example 2019-02-12T09:00..2019-02-14T10:00:SUPPLEMENT");
        }
        PauseKind kind = Arrays.stream(PauseKind.values())
                .filter(one -> one.name().equals(text.substring(kindAt + 1)))
                .findFirst()
                .orElseThrow(() -> new BadInput("a pause is one of "
                        + Arrays.stream(PauseKind.values()).map(Enum::name).collect(Collectors.joining(", "))));
        Instant from = moment(text.substring(0, between));
        Instant to = moment(text.substring(between + 2, kindAt));
        if (to.isBefore(from)) {
            throw new BadInput("the pause \"" + text + "\" ends before it begins");
        }
        return new Pause(kind, from, to, kind.legalBasis());
    }

    private void print(DeadlineRequest request, Deadline deadline, boolean english) {
        for (Reason reason : deadline.reasons()) {
            out.println("- " + (english ? reason.en() : reason.vi()) + " [" + reason.legalBasis() + "]");
        }
        out.println((english ? "Due: " : "Hẹn trả: ") + printed(deadline.dueAt()) + " ("
                + request.rules().code() + ")");
    }

    private static Map<String, Object> json(DeadlineRequest request, Deadline deadline) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("received", printed(request.receivedAt()));
        json.put("term", request.term().toString());
        json.put("due", printed(deadline.dueAt()));
        json.put("rules", request.rules().code());
        List<Map<String, String>> reasons = new ArrayList<>();
        for (Reason reason : deadline.reasons()) {
            Map<String, String> one = new LinkedHashMap<>();
            one.put("kind", reason.kind().name());
            one.put("from", printed(reason.from()));
            one.put("to", printed(reason.to()));
            one.put("vi", reason.vi());
            one.put("en", reason.en());
            one.put("legalBasis", reason.legalBasis());
            reasons.add(one);
        }
        json.put("reasons", reasons);
        return json;
    }

    private static String printed(Instant at) {
        return at.atZone(WorkingCalendar.ZONE).toOffsetDateTime().format(PRINTED);
    }

    /** One due time a line; a line that cannot be read gets its error and the others go on. */
    private int batch(Path file) {
        List<String> lines = linesOf(file);
        List<String> header = lines.isEmpty()
                ? List.of()
                : cells(lines.getFirst()).stream()
                        .map(cell -> cell.toLowerCase(Locale.ROOT))
                        .toList();
        int received = header.indexOf("received");
        int term = header.indexOf("term");
        if (received < 0 || term < 0) {
            throw new BadInput(file + " must begin with a header that names the columns received and term");
        }
        boolean allGood = true;
        out.println("received,term,due,error");
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                allGood &= batchLine(cells(lines.get(i)), received, term, i + 1);
            }
        }
        return allGood ? DONE : BAD;
    }

    private boolean batchLine(List<String> cells, int received, int term, int line) {
        String receivedText = received < cells.size() ? cells.get(received) : "";
        String termText = term < cells.size() ? cells.get(term) : "";
        try {
            Deadline deadline = Deadlines.project(request(termText, receivedText, null));
            out.println(cell(receivedText) + "," + cell(termText) + "," + printed(deadline.dueAt()) + ",");
            return true;
        } catch (BadInput | UnreadableTerm e) {
            out.println(cell(receivedText) + "," + cell(termText) + ",," + cell(e.getMessage()));
            err.println("motcua: line " + line + ": " + e.getMessage());
            return false;
        }
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readString(file).replace("\uFEFF", "").lines().toList();
        } catch (MalformedInputException e) {
            throw new BadInput(file + " is not UTF-8 text");
        } catch (IOException e) {
            throw new BadInput("the file " + file + " cannot be read");
        }
    }

    /** A cell may be in double quotes, and then hold commas and doubled quotes. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private static String cell(String text) {
        return text.matches("[^,\"\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private record Options(
            @Nullable String term,
            @Nullable String received,
            @Nullable String rules,
            @Nullable String batch,
            List<String> pauses,
            boolean json,
            boolean english) {

        static Options read(List<String> args) {
            Map<String, String> said = new LinkedHashMap<>();
            List<String> pauses = new ArrayList<>();
            boolean json = false;
            for (int i = 0; i < args.size(); i++) {
                String name = args.get(i);
                if (name.equals("--json")) {
                    json = true;
                    continue;
                }
                if (!List.of("--term", "--received", "--rules", "--batch", "--pause", "--lang")
                        .contains(name)) {
                    throw new BadInput("deadline does not know \"" + name + "\"");
                }
                if (i + 1 >= args.size()) {
                    throw new BadInput("a value must follow " + name);
                }
                i++;
                if (name.equals("--pause")) {
                    pauses.add(args.get(i));
                } else {
                    said.put(name, args.get(i));
                }
            }
            return new Options(
                    said.get("--term"),
                    said.get("--received"),
                    said.get("--rules"),
                    said.get("--batch"),
                    pauses,
                    json,
                    "en".equals(said.get("--lang")));
        }
    }
}
