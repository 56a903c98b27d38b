package vn.motcua.dossiers.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.dossiers.Act;
import vn.motcua.dossiers.Instruction;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.ProcedureCode;

/** Mô tả các hành vi nghiệp vụ: what each act demands, for OpenAPI, from the records that are read. */
@Configuration
class ActDescription {

    static {
        SpringDocUtils.getConfig()
                .replaceWithClass(UnitId.class, String.class)
                .replaceWithClass(OfficialId.class, String.class)
                .replaceWithClass(ProcedureCode.class, String.class);
    }

    private static final String ACTS = "/api/v1/dossiers/{number}/acts";
    private static final String COMPONENTS = "#/components/schemas/";

    private static final Map<String, Map<String, Object>> EXAMPLES = Map.of(
            "hand over", Map.of("act", "HAND_OVER", "expectedVersion", 2),
            "take", Map.of("act", "TAKE", "expectedVersion", 3),
            "take a part of another agency", Map.of("act", "TAKE", "expectedVersion", 1, "leg", 1),
            "submit", Map.of("act", "SUBMIT", "expectedVersion", 4, "proposal", "GRANTED"),
            "ask for a supplement",
                    Map.of(
                            "act",
                            "REQUEST_SUPPLEMENT",
                            "expectedVersion",
                            4,
                            "reason",
                            "Tờ khai ghi sai ngày sinh",
                            "defects",
                            List.of(Map.of("paper", "Tờ khai", "kind", "WRONG", "what", "Ghi lại ngày sinh"))));

    @Bean
    OpenApiCustomizer everyAct() {
        return api -> {
            Discriminator byAct = new Discriminator().propertyName("act");
            Schema<?> anyAct = new Schema<>().description("act and expectedVersion, and what the act demands");
            for (Map.Entry<Act, Class<? extends Instruction>> each :
                    new TreeMap<>(RequestReader.INSTRUCTIONS).entrySet()) {
                String name = "Act" + each.getValue().getSimpleName();
                api.getComponents().addSchemas(name, schema(api, each.getKey(), each.getValue()));
                anyAct.addOneOfItem(new Schema<>().$ref(COMPONENTS + name));
                byAct.mapping(each.getKey().name(), COMPONENTS + name);
            }
            api.getComponents().addSchemas("ActRequest", anyAct.discriminator(byAct));
            MediaType body = new MediaType().schema(new Schema<>().$ref(COMPONENTS + "ActRequest"));
            new TreeMap<>(EXAMPLES)
                    .forEach((title, value) -> body.addExamples(title, new Example().value(new TreeMap<>(value))));
            api.getPaths().get(ACTS).getPost().getRequestBody().getContent().replaceAll((type, content) -> body);
        };
    }

    private static Schema<?> schema(OpenAPI api, Act act, Class<? extends Instruction> type) {
        Schema<?> schema = new ObjectSchema()
                .description(act.title() + " (" + act.legalBasis() + ")")
                .addProperty("act", new StringSchema()._enum(List.of(act.name())))
                .addProperty(
                        "expectedVersion",
                        new IntegerSchema()
                                .minimum(BigDecimal.ONE)
                                .description("the version of the dossier, or of the part, that was seen"));
        schema.addRequiredItem("act");
        schema.addRequiredItem("expectedVersion");
        for (RecordComponent component : type.getRecordComponents()) {
            schema.addProperty(component.getName(), property(api, component));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.addRequiredItem(component.getName());
            }
        }
        return schema;
    }

    private static Schema<?> property(OpenAPI api, RecordComponent component) {
        Class<?> type = component.getType();
        if (type == UnitId.class) {
            return new StringSchema().description("code of a unit").example("H03.21.32");
        }
        if (type == OfficialId.class) {
            return new StringSchema().description("user name of an official").example("cv1.h03.21.53");
        }
        if (type == ProcedureCode.class) {
            return new StringSchema().description("code of a procedure").example("1.001193");
        }
        ResolvedSchema resolved = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(component.getGenericType()).resolveAsRef(true));
        resolved.referencedSchemas.forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
        return resolved.schema;
    }
}
