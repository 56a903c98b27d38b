package vn.motcua.procedures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** What a page posted, as the schema wants it: numbers are numbers, blank answers are none, blank rows fall away. */
final class FormAnswers {

    private static final int MOST_ROWS = 200;

    private final FormSchema schema;
    private final MultiValueMap<String, String> posted;

    FormAnswers(FormSchema schema, MultiValueMap<String, String> posted) {
        this.schema = schema;
        this.posted = posted;
    }

    Map<String, Object> read() {
        return object(FormSchema.ROOT, schema.root());
    }

    private Map<String, Object> object(String prefix, JsonNode object) {
        Map<String, Object> answers = new LinkedHashMap<>();
        object.path("properties").properties().forEach(property -> {
            String name = prefix + "." + property.getKey();
            boolean required = FormSchema.required(object).contains(property.getKey());
            answer(name, schema.resolve(property.getValue()), required)
                    .ifPresent(value -> answers.put(property.getKey(), value));
        });
        return answers;
    }

    private Optional<Object> answer(String name, JsonNode property, boolean required) {
        return switch (FormSchema.kind(property)) {
            case GROUP -> {
                Map<String, Object> answers = object(name, property);
                yield required || !isBlank(answers) ? Optional.of(answers) : Optional.empty();
            }
            case ROWS -> rows(name, property, required);
            // a box that is not ticked is not posted
            case YES_NO -> Optional.of(text(name).map(FormAnswers::isYes).orElse(false));
            case INTEGER -> text(name).map(FormAnswers::integer);
            case NUMBER -> text(name).map(FormAnswers::number);
            case LONG_TEXT -> text(name).map(Object.class::cast);
            default -> text(name).map(value -> value.replaceAll("\\s+", " "));
        };
    }

    private Optional<Object> rows(String name, JsonNode property, boolean required) {
        JsonNode item = schema.resolve(property.path("items"));
        List<Object> rows = new ArrayList<>();
        for (int row : rowNumbers(name)) {
            answer(name + "." + row, item, false)
                    .filter(value -> !isBlank(value))
                    .ifPresent(rows::add);
        }
        return rows.isEmpty() && !required ? Optional.empty() : Optional.of(rows);
    }

    private TreeSet<Integer> rowNumbers(String name) {
        TreeSet<Integer> rows = new TreeSet<>();
        for (String key : posted.keySet()) {
            if (key.startsWith(name + ".")) {
                String row = key.substring(name.length() + 1).split("\\.", 2)[0];
                if (row.matches("\\d{1,3}") && rows.size() < MOST_ROWS) {
                    rows.add(Integer.parseInt(row));
                }
            }
        }
        return rows;
    }

    private static boolean isBlank(@Nullable Object answer) {
        return switch (answer) {
            case null -> true;
            case Boolean yes -> !yes;
            case Map<?, ?> object -> object.values().stream().allMatch(FormAnswers::isBlank);
            case List<?> list -> list.isEmpty();
            default -> false;
        };
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(posted.getFirst(name))
                .map(value -> Normalizer.normalize(value, Normalizer.Form.NFC)
                        .replace("\r\n", "\n")
                        .strip())
                .filter(value -> !value.isEmpty());
    }

    private static boolean isYes(String text) {
        return text.equals("true") || text.equals("on");
    }

    /** Thousands may be parted by dots, as Vietnamese people write; what is no number stays as it was typed. */
    private static Object integer(String text) {
        String bare = text.matches("-?\\d{1,3}(\\.\\d{3})+") ? text.replace(".", "") : text;
        return bare.matches("-?\\d{1,18}") ? new BigInteger(bare) : text;
    }

    private static Object number(String text) {
        String bare = text.matches("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?") ? text.replace(".", "") : text;
        String decimal = bare.replace(',', '.');
        return decimal.matches("-?\\d{1,18}(\\.\\d{1,9})?") ? new BigDecimal(decimal) : text;
    }
}
