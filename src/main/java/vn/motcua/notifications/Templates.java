package vn.motcua.notifications;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.motcua.ui.Language;

/**
 * Mẫu tin: what is written, by kind of event and language, from {@code notifications/vi.properties} and {@code en.properties}.
 * A line of which a fact is not known is left out whole, so that one template serves with and without a due day.
 */
@Component
public class Templates {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    Templates() {
        for (Language language : Language.values()) {
            texts.put(language, read("notifications/" + language.code() + ".properties"));
        }
    }

    /**
     * The text of this name with its places filled in.
     *
     * @param name such as "dossier.ACCEPTED.brief"
     */
    public String text(Language language, String name, Map<String, String> facts) {
        String template = texts.get(language).getProperty(name);
        if (template == null) {
            throw new NoTemplate("there is no " + name + " in " + language.code());
        }
        String filled = template.lines()
                .map(line -> filled(line, facts))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        return BLANK_LINES.matcher(filled).replaceAll("\n\n").strip();
    }

    private static Optional<String> filled(String line, Map<String, String> facts) {
        Matcher places = PLACE.matcher(line);
        StringBuilder filled = new StringBuilder();
        while (places.find()) {
            String fact = facts.getOrDefault(places.group(1), "");
            if (fact.isEmpty()) {
                return Optional.empty();
            }
            // what is filled in is never read for places again
            places.appendReplacement(filled, Matcher.quoteReplacement(fact));
        }
        return Optional.of(places.appendTail(filled).toString());
    }

    private static Properties read(String resource) {
        try (InputStream in = new ClassPathResource(resource).getInputStream();
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("the texts of messages cannot be read", e);
        }
    }

    /** A broken assumption: somebody tells of a kind of event that has no text. */
    static final class NoTemplate extends IllegalStateException {
        NoTemplate(String message) {
            super(message);
        }
    }
}
