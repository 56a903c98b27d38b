package vn.motcua.organisation.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import vn.motcua.Refusal;

/** Chữ đã nhập: reads what was typed into forms. */
final class Typed {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SPOKEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Typed() {}

    /** A date as browsers send it, or as people write it: 2019-03-04 or 4/3/2019. */
    static Optional<LocalDate> day(String text) {
        for (DateTimeFormatter form : List.of(DAY, SPOKEN)) {
            try {
                LocalDate day = LocalDate.parse(text.strip(), form);
                return day.getYear() >= 1945 && day.getYear() <= 2200 ? Optional.of(day) : Optional.empty();
            } catch (DateTimeParseException _) {
                // the other form may fit
            }
        }
        return Optional.empty();
    }

    /** Without what PostgreSQL cannot keep. */
    static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").replace("\0", "").strip();
    }

    /** The first sentence for each field, as the templates want them. */
    static SequencedMap<String, String> errors(List<Refusal> refusals) {
        return errors(refusals, Map.of());
    }

    /** The same where the form calls some fields otherwise than the rules. */
    static SequencedMap<String, String> errors(List<Refusal> refusals, Map<String, String> fields) {
        SequencedMap<String, String> errors = new LinkedHashMap<>();
        for (Refusal refusal : refusals) {
            String field = refusal.field() == null ? "" : refusal.field();
            errors.putIfAbsent(fields.getOrDefault(field, field), refusal.sentence());
        }
        return errors;
    }
}
