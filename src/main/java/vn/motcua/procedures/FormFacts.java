package vn.motcua.procedures;

import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.motcua.ui.Fact;
import vn.motcua.ui.Html;

/** Answers to a form, to be read by people. */
final class FormFacts {

    private static final long SAID_WITHOUT_DOTS = 10_000;

    private final FormSchema schema;
    private final List<Fact> facts = new ArrayList<>();

    FormFacts(FormSchema schema) {
        this.schema = schema;
    }

    List<Fact> of(Map<String, Object> answers) {
        add("", schema.root(), answers);
        return facts;
    }

    /** In the order of the form, each under its label; what a group holds stands under the group's name. */
    private void add(String of, JsonNode object, Map<?, ?> answers) {
        object.path("properties").properties().forEach(property -> {
            Object answer = answers.get(property.getKey());
            JsonNode each = schema.resolve(property.getValue());
            if (answer != null) {
                add(join(of, FormSchema.label(property.getKey(), each)), each, answer);
            }
        });
    }

    private void add(String label, JsonNode property, Object answer) {
        switch (answer) {
            case Map<?, ?> group -> add(label, property, group);
            case List<?> rows -> {
                JsonNode item = schema.resolve(property.path("items"));
                for (int i = 0; i < rows.size(); i++) {
                    add(label + " " + (i + 1), item, rows.get(i));
                }
            }
            default -> facts.add(new Fact(label, shown(property, answer)));
        }
    }

    private static String join(String of, String label) {
        return of.isEmpty() ? label : of + " – " + label;
    }

    private static String shown(JsonNode property, Object answer) {
        return switch (answer) {
            case Boolean yes -> yes ? "Có" : "Không";
            case Number number -> number(number);
            default -> FormSchema.kind(property) == FormField.Kind.DATE ? day(answer.toString()) : answer.toString();
        };
    }

    private static String number(Number number) {
        if (number.doubleValue() == number.longValue() && Math.abs(number.longValue()) < SAID_WITHOUT_DOTS) {
            return String.valueOf(number.longValue());
        }
        return NumberFormat.getNumberInstance(Locale.of("vi", "VN")).format(number);
    }

    private static String day(String text) {
        try {
            return Html.day(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return text;
        }
    }

    /** Every answer under the name of its field, as a page fills it in again. */
    static Map<String, String> values(Map<String, Object> answers) {
        Map<String, String> values = new LinkedHashMap<>();
        flatten(FormSchema.ROOT, answers, values);
        return values;
    }

    private static void flatten(String name, Object answer, Map<String, String> values) {
        switch (answer) {
            case Map<?, ?> group -> group.forEach((key, value) -> flatten(name + "." + key, value, values));
            case List<?> rows -> {
                for (int i = 0; i < rows.size(); i++) {
                    flatten(name + "." + i, rows.get(i), values);
                }
            }
            default -> values.put(name, answer.toString());
        }
    }
}
