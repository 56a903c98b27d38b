package vn.motcua.procedures;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.motcua.Refusal;

/** What a form's description must be before anybody is asked by it: JSON Schema 2020-12 that a page can show. */
final class FormSchemaRules {

    private static final String BASIS = "Nghị định 63/2010/NĐ-CP, Điều 8 khoản 2 điểm h";
    private static final int LONGEST = 100_000;
    private static final Schema META = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    private final List<Refusal> found = new ArrayList<>();

    private FormSchemaRules() {}

    static List<Refusal> check(@Nullable String schema) {
        FormSchemaRules rules = new FormSchemaRules();
        if (schema != null) {
            rules.checkText(schema);
        }
        return List.copyOf(rules.found);
    }

    private void checkText(String text) {
        if (text.length() > LONGEST) {
            refuse("Biểu mẫu dài quá 100.000 ký tự.");
            return;
        }
        try {
            JsonNode schema = ProcedureJson.MAPPER.readTree(text);
            META.validate(text, InputFormat.JSON)
                    .forEach(error ->
                            refuse("Biểu mẫu không đúng JSON Schema tại " + error.getInstanceLocation() + "."));
            if (found.isEmpty()) {
                checkRoot(schema);
            }
        } catch (JacksonException e) {
            refuse("Biểu mẫu không phải JSON đọc được (dòng " + e.getLocation().getLineNr() + ").");
        }
    }

    private void checkRoot(JsonNode schema) {
        if (!schema.path("type").asString("").equals("object")
                || schema.path("properties").isEmpty()) {
            refuse("Biểu mẫu phải là một “object” có “properties”.");
            return;
        }
        checkProperties("", schema);
    }

    private void checkProperties(String of, JsonNode object) {
        for (Map.Entry<String, JsonNode> property : object.path("properties").properties()) {
            String name = of + property.getKey();
            JsonNode schema = property.getValue();
            if (!property.getKey().matches("[A-Za-z][A-Za-z0-9_-]{0,40}")) {
                refuse("Tên mục “" + name + "” chỉ được gồm chữ không dấu, số, gạch.");
            }
            if (schema.path("title").asString("").isBlank()) {
                refuse("Mục “" + name + "” chưa có nhãn (title).");
            }
            checkPattern(name, schema.path("pattern").asString(""));
            checkProperties(name + ".", schema.has("items") ? schema.path("items") : schema);
        }
        FormSchema.required(object).stream()
                .filter(key -> !object.path("properties").has(key))
                .forEach(key -> refuse("Mục bắt buộc “" + of + key + "” không có trong biểu mẫu."));
    }

    private void checkPattern(String name, String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            refuse("Mẫu (pattern) của mục “" + name + "” không đọc được.");
        }
    }

    private void refuse(String sentence) {
        found.add(Refusal.ofField("form-schema", "bieu-mau", sentence, BASIS));
    }
}
