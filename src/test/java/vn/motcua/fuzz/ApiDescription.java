package vn.motcua.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The API as its OpenAPI document describes it: what can be called, and what a proper call might look like. */
final class ApiDescription {

    private static final List<String> ALTERNATIVES = List.of("oneOf", "anyOf");

    private final JsonNode document;
    private final Random random;
    private final Pool pool;

    ApiDescription(JsonNode document, Random random, Pool pool) {
        this.document = document;
        this.random = random;
        this.pool = pool;
    }

    record Operation(String method, String path, JsonNode described) {}

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
        return operations;
    }

    /** A call that the description allows, whether or not it makes sense. */
    Call call(Operation operation) {
        String path = operation.path();
        Call call = new Call(operation.method(), path);
        for (JsonNode parameter : operation.described().path("parameters")) {
            String name = parameter.path("name").asString();
            String value = plain(parameter);
            switch (parameter.path("in").asString()) {
                case "path" ->
                    call.path = call.path.replace("{" + name + "}", Call.encoded(pool.named(path, name, value)));
                case "query" -> maybe(parameter, () -> call.query.add(java.util.Map.entry(name, value)));
                default -> maybe(parameter, () -> call.header(name, value));
            }
        }
        return call;
    }

    private void maybe(JsonNode parameter, Runnable add) {
        if (parameter.path("required").asBoolean() || random.nextInt(100) < 55) {
            add.run();
        }
    }

    private String plain(JsonNode parameter) {
        String example = parameter.path("example").asString("");
        if (!example.isEmpty() && random.nextBoolean()) {
            return example;
        }
        String written = value(parameter.path("schema"), parameter.path("name").asString())
                .written();
        return written.startsWith("\"") ? written.substring(1, written.length() - 1) : written;
    }

    /** The schema of the JSON that an operation takes; missing when it takes none. */
    JsonNode body(Operation operation) {
        return operation.described().at("/requestBody/content/application~1json/schema");
    }

    boolean takesFiles(Operation operation) {
        return operation.described().at("/requestBody/content").has("multipart/form-data");
    }

    /** Something that the schema allows. */
    Json value(JsonNode schema, String name) {
        JsonNode one = resolved(schema);
        for (String kind : ALTERNATIVES) {
            if (one.has(kind)) {
                return value(one.path(kind).get(random.nextInt(one.path(kind).size())), name);
            }
        }
        if (one.has("enum")) {
            return Json.text(one.path("enum")
                    .get(random.nextInt(one.path("enum").size()))
                    .asString());
        }
        return switch (type(one)) {
            case "object" -> object(one);
            case "array" ->
                new Json.Items(new ArrayList<>(Stream.generate(() -> value(one.path("items"), name))
                        .limit(random.nextInt(3))
                        .toList()));
            case "integer", "number" -> new Json.Raw(String.valueOf(random.nextInt(4)));
            case "boolean" -> new Json.Raw(String.valueOf(random.nextInt(4) > 0));
            default -> text(one, name);
        };
    }

    private Json text(JsonNode schema, String name) {
        String format = schema.path("format").asString("");
        String example = schema.path("example").asString("");
        if (format.equals("date")) {
            return Json.text("2019-03-%02d".formatted(1 + random.nextInt(28)));
        }
        if (format.equals("date-time")) {
            return Json.text("2019-03-%02dT10:00:00+07:00".formatted(1 + random.nextInt(28)));
        }
        return Json.text(example.isEmpty() ? pool.plausible(name) : example);
    }

    private Json object(JsonNode schema) {
        Json.Fields object = Json.Fields.none();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || random.nextInt(10) < 7) {
                object.put(property.getKey(), value(property.getValue(), property.getKey()));
            }
        });
        return object;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        String said = type.isArray() ? type.path(0).asString("") : type.asString("");
        return said.isEmpty() && schema.has("properties") ? "object" : said;
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }
}
