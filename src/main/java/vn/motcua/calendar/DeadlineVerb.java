package vn.motcua.calendar;

import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./run deadline}: a due time with its derivation, from the shipped calendar, without any database. */
public final class DeadlineVerb {

    private static final int DONE = 0;
    private static final int BAD = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final DeadlineReading reading = new DeadlineReading();

    private DeadlineVerb(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Exit status: 0 done, 2 for input that cannot be read. */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            return new DeadlineVerb(out, err).answer(DeadlineOptions.read(args));
        } catch (UnreadableInput | UnreadableTerm e) {
            err.println("motcua: " + e.getMessage());
            return BAD;
        }
    }

    private int answer(DeadlineOptions options) {
        if (options.batch() != null) {
            return new DeadlineBatch(reading, options.rules(), out, err).run(options.batch()) ? DONE : BAD;
        }
        DeadlineRequest request = reading.request(
                        Objects.requireNonNull(options.term()),
                        Objects.requireNonNull(options.received()),
                        options.rules())
                .pausedBy(DeadlineReading.pauses(options.pauses()));
        Deadline deadline = Deadlines.project(request);
        if (options.json()) {
            out.println(
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json(request, deadline)));
        } else {
            print(request, deadline, options.english());
        }
        return DONE;
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

    /** With the offset of Vietnam: 2019-02-15T17:00:00+07:00. */
    static String printed(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(WorkingCalendar.ZONE));
    }
}
