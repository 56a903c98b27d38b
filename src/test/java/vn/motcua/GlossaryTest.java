package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/glossary.md has one row for each public type, taken from the first sentence of its javadoc. {@code mvn test
 * -Dtest=GlossaryTest -Dglossary=write} writes it anew.
 */
class GlossaryTest {

    private static final Path SOURCES = Path.of("src/main/java/vn/motcua");
    private static final Path GLOSSARY = Path.of("docs/glossary.md");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?:^|\\n)/\\*\\*(?<doc>(?:(?!\\*/).)*)\\*/\\s*\\n(?:@(?:(?!\\npublic).)*?\\n)?public "
                    + "(?:final |sealed |non-sealed |abstract )*(?:class|record|interface|enum|@interface) (?<name>\\w+)",
            Pattern.DOTALL);
    private static final Pattern ANY_PUBLIC_TYPE = Pattern.compile(
            "^public (?:final |sealed |non-sealed |abstract )*(?:class|record|interface|enum|@interface) (?<name>\\w+)",
            Pattern.MULTILINE);
    private static final String HEAD = """
            # Glossary

            One row for each public type of the code: the official term where the law or the office has one, and what it is.
            Taken from the first sentence of each type's javadoc; `mvn test -Dtest=GlossaryTest -Dglossary=write` writes this
            page anew, and the same test fails when the two differ.
            """;

    private record Entry(String module, String type, String term, String meaning) {

        String row() {
            return "| " + term + " | `" + type + "` | " + meaning + " |";
        }
    }

    @Test
    void everyPublicTypeHasItsRowAndNoRowIsLeftOver() throws IOException {
        String page = page(entries());
        if ("write".equals(System.getProperty("glossary"))) {
            Files.writeString(GLOSSARY, page);
        }
        assertThat(GLOSSARY)
                .as("run: mvn test -Dtest=GlossaryTest -Dglossary=write")
                .hasContent(page);
    }

    @Test
    void everyPublicTypeIsExplained() throws IOException {
        try (Stream<Path> files = sources()) {
            List<String> silent = files.filter(file -> {
                        String text = read(file);
                        return ANY_PUBLIC_TYPE.matcher(text).find()
                                && !PUBLIC_TYPE.matcher(text).find();
                    })
                    .map(Path::toString)
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static String page(List<Entry> entries) {
        TreeMap<String, List<Entry>> byModule =
                new TreeMap<>(entries.stream().collect(Collectors.groupingBy(Entry::module)));
        StringBuilder page = new StringBuilder(HEAD);
        byModule.forEach((module, types) -> {
            page.append("\n## ").append(module).append("\n\n| official term | type | what it is |\n|---|---|---|\n");
            types.stream()
                    .sorted(Comparator.comparing(Entry::type))
                    .forEach(entry -> page.append(entry.row()).append('\n'));
        });
        return page.toString();
    }

    private static List<Entry> entries() throws IOException {
        try (Stream<Path> files = sources()) {
            return files.flatMap(file -> entry(file).stream()).toList();
        }
    }

    private static Stream<Path> sources() throws IOException {
        return Files.walk(SOURCES)
                .filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                .sorted();
    }

    private static Optional<Entry> entry(Path file) {
        Matcher type = PUBLIC_TYPE.matcher(read(file));
        if (!type.find()) {
            return Optional.empty();
        }
        Path inside = SOURCES.relativize(file);
        String module =
                inside.getNameCount() == 1 ? "platform" : inside.getName(0).toString();
        String sentence = firstSentence(type.group("doc"));
        int colon = sentence.indexOf(':');
        boolean named = colon > 0 && colon < 60 && isVietnamese(sentence.substring(0, colon));
        String term = named ? sentence.substring(0, colon) : "";
        String meaning = named ? sentence.substring(colon + 1).strip() : sentence;
        return Optional.of(new Entry(module, type.group("name"), term, meaning));
    }

    /** A term without any diacritic, such as "Email", would be English too. */
    private static boolean isVietnamese(String text) {
        return text.toLowerCase(Locale.ROOT).chars().anyMatch(letter -> letter > 127);
    }

    private static String firstSentence(String doc) {
        String text = doc.replaceAll("\\n\\s*\\* ?", " ")
                .replaceAll("\\{@(?:link|code) ([^}]*)}", "`$1`")
                .replaceAll("<p>.*|@param.*", "")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
        Matcher end = Pattern.compile("\\.(?= [A-Z]|$)").matcher(text);
        return end.find() ? text.substring(0, end.start()) : text;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
