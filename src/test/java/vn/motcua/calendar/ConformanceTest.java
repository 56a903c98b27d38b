package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table of due times, each with its article or its worked derivation. */
class ConformanceTest {

    private static final String TABLE = "/calendar/conformance.csv";
    private static final int AT_LEAST = 150;

    private final WorkingCalendar calendar = WorkingCalendar.ofProvince();

    @ParameterizedTest(name = "{0}: {3} from {2}, pauses {4}: {5} ({6})")
    @CsvFileSource(resources = TABLE, useHeadersInDisplayName = false, commentCharacter = '#', numLinesToSkip = 1)
    void theDueTimeIsTheOneThatTheLawGives(
            String id, String rules, String received, String term, String pauses, String due, String source) {
        assertThat(source).as("source of %s", id).isNotBlank();
        Instant at = moment(received);
        CountingRules counting = CountingRules.on(LocalDate.ofInstant(at, WorkingCalendar.ZONE));
        assertThat(counting.code()).as("rules on the day of receipt").isEqualTo(rules);
        List<PauseInTable> ledger = pauses == null
                ? List.of()
                : Arrays.stream(pauses.split(";")).map(PauseInTable::read).toList();
        Instant now = ledger.stream()
                .map(PauseInTable::askedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(at);

        Deadline deadline = Deadlines.project(
                DeadlineRequest.of(Term.parse(term), at, calendar, counting)
                        .pausedBy(ledger.stream().map(PauseInTable::pause).toList()),
                now);

        assertThat(LocalDateTime.ofInstant(deadline.dueAt(), WorkingCalendar.ZONE))
                .as("%s: %s", id, source)
                .isEqualTo(LocalDateTime.parse(due));
    }

    @Test
    void theTableIsLargeEnoughAndItsRowsHaveNamesOfTheirOwn() throws IOException {
        try (InputStream in = Objects.requireNonNull(ConformanceTest.class.getResourceAsStream(TABLE))) {
            List<String> ids = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("C\\d+,.*"))
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
            assertThat(ids).hasSizeGreaterThanOrEqualTo(AT_LEAST).doesNotHaveDuplicates();
        }
    }

    private static Instant moment(String text) {
        return LocalDateTime.parse(text).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private record PauseInTable(Pause pause, Instant askedAt) {

        static PauseInTable read(String text) {
            int kindAt = text.lastIndexOf(':');
            int between = text.indexOf("..");
            PauseKind kind = PauseKind.valueOf(text.substring(kindAt + 1));
            Instant from = moment(text.substring(0, between));
            String end = text.substring(between + 2, kindAt);
            boolean open = end.startsWith("(");
            Instant to = moment(open ? end.substring(1, end.length() - 1) : end);
            return new PauseInTable(new Pause(kind, from, open ? null : to, kind.legalBasis()), open ? to : null);
        }
    }
}
