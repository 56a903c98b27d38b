package vn.motcua.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what was typed into a question for {@link Deadlines}. */
final class DeadlineReading {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final WorkingCalendar calendar = WorkingCalendar.ofProvince();

    DeadlineRequest request(String term, String received, @Nullable String rules) {
        Instant at = moment(received);
        CountingRules counting = rules == null
                ? CountingRules.on(LocalDate.ofInstant(at, WorkingCalendar.ZONE))
                : CountingRules.named(rules).orElseThrow(() -> noSuchRules(rules));
        return DeadlineRequest.of(Term.parse(term), at, calendar, counting);
    }

    private static UnreadableInput noSuchRules(String rules) {
        return new UnreadableInput("there are no rules \"" + rules + "\"; there are "
                + CountingRules.all().stream().map(CountingRules::code).collect(Collectors.joining(", ")));
    }

    /** In the order of their beginnings; two that overlap would be counted twice. */
    static List<Pause> pauses(List<String> texts) {
        List<Pause> pauses = texts.stream()
                .map(DeadlineReading::pause)
                .sorted(Comparator.comparing(Pause::from))
                .toList();
        for (int i = 1; i < pauses.size(); i++) {
            if (pauses.get(i).from().isBefore(pauses.get(i - 1).to())) {
                throw new UnreadableInput("two pauses overlap: one ends after the next begins, on "
                        + Words.momentEn(pauses.get(i).from()));
            }
        }
        return pauses;
    }

    private static Pause pause(String text) {
        int kindAt = text.lastIndexOf(':');
        int between = text.indexOf("..");
        if (between < 0 || kindAt < between + 2 || !text.substring(kindAt + 1).matches("[A-Z_]+")) {
            throw new UnreadableInput("the pause \"" + text
                    + "\" cannot be read; write for example 2019-02-12T09:00..2019-02-14T10:00:SUPPLEMENT");
        }
        PauseKind kind = kind(text.substring(kindAt + 1));
        Instant from = moment(text.substring(0, between));
        Instant to = moment(text.substring(between + 2, kindAt));
        if (to.isBefore(from)) {
            throw new UnreadableInput("the pause \"" + text + "\" ends before it begins");
        }
        return new Pause(kind, from, to, kind.legalBasis());
    }

    private static PauseKind kind(String name) {
        return Arrays.stream(PauseKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnreadableInput("a pause is one of "
                        + Arrays.stream(PauseKind.values()).map(Enum::name).collect(Collectors.joining(", "))
                        + ", not " + name));
    }

    private static Instant moment(String text) {
        Instant at;
        try {
            at = text.matches(".*T.*(Z|[+-]\\d{2}:\\d{2})$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(WorkingCalendar.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableInput("the time \"" + text + "\" cannot be read; write for example 2019-02-01T14:30");
        }
        int year = LocalDate.ofInstant(at, WorkingCalendar.ZONE).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new UnreadableInput(
                    "the time \"" + text + "\" is not between the years " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        return at;
    }
}
