package vn.motcua.procedures;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;

/** Biểu mẫu điện tử: checks the answers to a procedure's own form against its JSON Schema. */
@Component
public class Forms {

    private static final String BASIS = "Nghị định 63/2010/NĐ-CP, Điều 8 khoản 2 điểm h";

    private final SchemaRegistry schemas =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> {});

    /** What is wrong with the answers; nothing when the procedure has no form of its own. */
    public List<Refusal> validate(ProcedureVersion version, Map<String, Object> answers) {
        if (version.formSchema() == null) {
            return List.of();
        }
        Schema schema = schemas.getSchema(version.formSchema(), InputFormat.JSON);
        List<Error> errors = schema.validate(
                ProcedureJson.MAPPER.writeValueAsString(answers),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.locale(Locale.of("vi"))));
        return errors.stream()
                .map(error -> Refusal.ofField("form", "form" + error.getInstanceLocation(), error.getMessage(), BASIS))
                .toList();
    }
}
