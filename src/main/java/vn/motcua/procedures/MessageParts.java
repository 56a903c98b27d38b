package vn.motcua.procedures;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the parts of a message by name and says which part has the wrong type. */
final class MessageParts {

    private static final int LONGEST = 200_000;

    private MessageParts() {}

    static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString() && !value.isNumber()) {
            throw new UnreadableMessage(name + " must be text");
        }
        return clean(value.asString(), name);
    }

    @Nullable
    static String textOrNone(JsonNode object, String name) {
        String text = text(object, name);
        return text.isEmpty() ? null : text;
    }

    static List<JsonNode> list(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new UnreadableMessage(name + " must be a list");
        }
        return List.copyOf(value.values());
    }

    static List<JsonNode> objects(JsonNode object, String name) {
        List<JsonNode> found = list(object, name);
        if (!found.stream().allMatch(JsonNode::isObject)) {
            throw new UnreadableMessage(name + " must be a list of objects");
        }
        return found;
    }

    static List<String> texts(JsonNode object, String name) {
        List<JsonNode> found = list(object, name);
        if (!found.stream().allMatch(JsonNode::isString)) {
            throw new UnreadableMessage(name + " must be a list of texts");
        }
        return found.stream()
                .map(value -> clean(value.asString(), name))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** A number, also with a decimal comma; none when nothing is written. */
    @Nullable
    static BigDecimal number(JsonNode object, String name) {
        String text = text(object, name).replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,12}(\\.\\d{1,4})?")) {
            throw new UnreadableMessage(name + " must be a number, not \"" + shortened(text) + "\"");
        }
        return new BigDecimal(text);
    }

    static int count(JsonNode object, String name) {
        BigDecimal number = number(object, name);
        if (number == null) {
            return 0;
        }
        if (number.stripTrailingZeros().scale() > 0 || number.precision() > 9) {
            throw new UnreadableMessage(name + " must be a whole number");
        }
        return number.intValue();
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** Composed letters, no signs that a database or a page cannot hold. */
    private static String clean(String text, String name) {
        if (text.length() > LONGEST) {
            throw new UnreadableMessage(name + " is longer than " + LONGEST + " letters");
        }
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return Normalizer.normalize(whole, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }
}
