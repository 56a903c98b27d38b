package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md answers every requirement of ASVS 5.0 level 2 once, and names only tests that there are. */
class SecurityDocTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| (\\d+\\.\\d+\\.\\d+(?:-\\d+\\.\\d+\\.\\d+)?) \\| ([^|]*) \\| (.*) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Set<String> ANSWERS = Set.of("met", "n/a", "open");

    private record Row(String numbers, String answer, String where) {}

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("docs/security.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.add(new Row(row.group(1), row.group(2), row.group(3)));
            }
        }
        return rows;
    }

    private static List<String> each(String range) {
        String[] ends = range.split("-");
        String chapter = ends[0].substring(0, ends[0].lastIndexOf('.') + 1);
        List<String> numbers = new ArrayList<>();
        for (int number = last(ends[0]); number <= last(ends[ends.length - 1]); number++) {
            numbers.add(chapter + number);
        }
        return numbers;
    }

    private static int last(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('.') + 1));
    }

    @Test
    void everyRequirementIsAnsweredOnce() throws IOException {
        List<String> required = Stream.of(Files.readString(Path.of("src/test/resources/asvs-5-level-2.txt"))
                        .strip()
                        .split("\\s+"))
                .flatMap(range -> each(range).stream())
                .toList();

        assertThat(rows().stream().flatMap(row -> each(row.numbers()).stream()))
                .containsExactlyInAnyOrderElementsOf(required);
    }

    @Test
    void everyAnswerIsOneOfThreeAndSaysWhy() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(ANSWERS).contains(row.answer());
            assertThat(row.where()).as(row.numbers()).hasSizeGreaterThan(3);
        });
    }

    @Test
    void noTestIsNamedThatThereIsNot() throws IOException {
        Set<String> named = new HashSet<>();
        Matcher test = TEST.matcher(Files.readString(Path.of("docs/security.md")));
        while (test.find()) {
            named.add(test.group(1));
        }
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Set<String> there = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            assertThat(there).containsAll(named);
        }
    }
}
