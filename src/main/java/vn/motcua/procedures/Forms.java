package vn.motcua.procedures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.motcua.Refusal;
import vn.motcua.ui.Fact;

/**
 * Biểu mẫu điện tử: a procedure's own form, described by JSON Schema 2020-12: asked on a page, read from what the page
 * posts, checked on the server, shown to readers.
 */
@Component
public class Forms {

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Cache<String, Form> known =
            Caffeine.newBuilder().maximumSize(300).build();

    private record Form(FormSchema schema, Schema rules) {}

    /** The questions of the form in their order; none when the procedure has no form of its own. */
    public List<FormField> fields(ProcedureVersion version) {
        return form(version).map(form -> form.schema().fields()).orElse(List.of());
    }

    /** What a page posted under the names of the fields, typed as the schema wants it. */
    public Map<String, Object> answers(ProcedureVersion version, MultiValueMap<String, String> posted) {
        return form(version)
                .map(form -> new FormAnswers(form.schema(), posted).read())
                .orElse(Map.of());
    }

    /** What is wrong with the answers, keyed by the name of the field; nothing when there is no form. */
    public List<Refusal> validate(ProcedureVersion version, Map<String, Object> answers) {
        return form(version).map(form -> validate(form, answers)).orElse(List.of());
    }

    /** Answers that were kept, in words, under their labels. */
    public List<Fact> shown(ProcedureVersion version, Map<String, Object> answers) {
        return form(version)
                .map(form -> new FormFacts(form.schema()).of(answers))
                .orElse(List.of());
    }

    /** Answers that were kept, under the names of their fields, to fill a page in again. */
    public Map<String, String> values(Map<String, Object> answers) {
        return FormFacts.values(answers);
    }

    private Optional<Form> form(ProcedureVersion version) {
        return Optional.ofNullable(version.formSchema()).map(text -> known.get(text, this::compile));
    }

    private Form compile(String text) {
        return new Form(FormSchema.of(text), schemas.getSchema(text, InputFormat.JSON));
    }

    private static List<Refusal> validate(Form form, Map<String, Object> answers) {
        List<Error> errors = form.rules().validate(ProcedureJson.MAPPER.writeValueAsString(answers), InputFormat.JSON);
        FormWords words = new FormWords(form.schema());
        return errors.stream().map(words::refusal).distinct().toList();
    }
}
