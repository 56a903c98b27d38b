package vn.motcua.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.procedures.FormField.Kind;
import vn.motcua.ui.Option;

/** A JSON Schema read as a form: its properties are the questions, their titles the labels, in the order written. */
final class FormSchema {

    /** The name that every field of a procedure's form begins with. */
    static final String ROOT = "form";

    private static final int ROWS = 3;
    private static final int MOST_ROWS = 10;
    private static final int LONG = 300;

    private final JsonNode root;

    private FormSchema(JsonNode root) {
        this.root = root;
    }

    static FormSchema of(String schema) {
        return new FormSchema(ProcedureJson.MAPPER.readTree(schema));
    }

    JsonNode root() {
        return root;
    }

    List<FormField> fields() {
        return children(ROOT, root);
    }

    private List<FormField> children(String prefix, JsonNode object) {
        Set<String> required = required(object);
        List<FormField> fields = new ArrayList<>();
        object.path("properties")
                .properties()
                .forEach(property -> fields.add(field(
                        prefix + "." + property.getKey(),
                        resolve(property.getValue()),
                        required.contains(property.getKey()))));
        return fields;
    }

    private FormField field(String name, JsonNode schema, boolean required) {
        Kind kind = kind(schema);
        List<FormField> inner = switch (kind) {
            case GROUP -> children(name, schema);
            case ROWS -> rows(name, schema);
            default -> List.of();
        };
        String hint = schema.path("description").asString("");
        return new FormField(
                name,
                label(name, schema),
                kind,
                required,
                hint.isEmpty() ? null : hint,
                schema.path("maxLength").asInt(0),
                options(schema),
                inner);
    }

    private List<FormField> rows(String name, JsonNode schema) {
        int least = Math.max(ROWS, schema.path("minItems").asInt(0));
        int rows = Math.min(MOST_ROWS, Math.min(schema.path("maxItems").asInt(least), Math.max(least, MOST_ROWS / 2)));
        JsonNode item = resolve(schema.path("items"));
        String label = label(name, schema);
        return IntStream.range(0, Math.max(1, rows))
                .mapToObj(i -> field(name + "." + i, item, false))
                .map(row -> numbered(row, label))
                .toList();
    }

    private static FormField numbered(FormField row, String label) {
        int number = Integer.parseInt(row.name().substring(row.name().lastIndexOf('.') + 1)) + 1;
        return new FormField(
                row.name(),
                label + " – dòng " + number,
                row.kind(),
                row.required(),
                row.hint(),
                row.longest(),
                row.options(),
                row.fields());
    }

    private static List<Option> options(JsonNode schema) {
        return schema.path("enum").values().stream()
                .map(value -> new Option(value.asString(), value.asString()))
                .toList();
    }

    static Kind kind(JsonNode schema) {
        return switch (type(schema)) {
            case "object" -> Kind.GROUP;
            case "array" -> Kind.ROWS;
            case "boolean" -> Kind.YES_NO;
            case "integer" -> Kind.INTEGER;
            case "number" -> Kind.NUMBER;
            default -> kindOfText(schema);
        };
    }

    private static Kind kindOfText(JsonNode schema) {
        if (schema.has("enum")) {
            return Kind.CHOICE;
        }
        return switch (schema.path("format").asString("")) {
            case "date" -> Kind.DATE;
            case "email" -> Kind.EMAIL;
            default -> schema.path("maxLength").asInt(0) >= LONG ? Kind.LONG_TEXT : Kind.TEXT;
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asString("string") : type.asString("string");
    }

    static Set<String> required(JsonNode object) {
        return object.path("required").values().stream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    static String label(String name, JsonNode schema) {
        return schema.path("title").asString(name.substring(name.lastIndexOf('.') + 1));
    }

    /** The schema with what a reference inside the document brings; its own words win. */
    JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (!reference.startsWith("#/") || !(root.at(reference.substring(1)) instanceof ObjectNode meant)) {
            return schema;
        }
        ObjectNode whole = meant.deepCopy();
        whole.setAll((ObjectNode) schema);
        whole.remove("$ref");
        return resolve(whole);
    }

    /** The schema of a place in the answers, such as {@code child.name} or {@code owners.0.name}. */
    JsonNode at(List<String> place) {
        JsonNode schema = root;
        for (String step : place) {
            JsonNode next = kind(schema) == Kind.ROWS
                    ? schema.path("items")
                    : schema.path("properties").path(step);
            schema = resolve(next);
        }
        return schema;
    }
}
