package vn.motcua.portal;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import vn.motcua.Refusal;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;

/** Mô tả API: what OpenAPI says beside the endpoints themselves: who may call them, and how every "no" looks. */
@Configuration
class ApiDescription {

    private static final String BEARER = "token";
    private static final String PROBLEM = "Problem";
    private static final String INTRODUCTION = """
            Everything that the counter and the agencies do with a dossier, for programs. Dates and times are of Vietnam. \
            Errors are problem documents (RFC 9457) that name the rule and, where there is one, the field. An act names \
            the version that it saw; if somebody was faster the answer is 409 and says who did what. A repeated \
            Idempotency-Key gets the dossier that the first call made. docs/api.md walks through a whole life.""";

    @Bean
    OpenAPI oneStop() {
        return new OpenAPI()
                .info(new Info()
                        .title("Một Cửa")
                        .version("v1")
                        .description(INTRODUCTION)
                        .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .tags(List.of(
                        tag("tokens", "Mã truy cập: sign in and out"),
                        tag("procedures", "Thủ tục hành chính: the catalogue"),
                        tag("units", "Đơn vị: the organisation at any date"),
                        tag("dossiers", "Hồ sơ: file, read and act on dossiers"),
                        tag("work", "Việc của tôi: an official's inbox"),
                        tag("public", "Tra cứu: what an applicant sees, without a token")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("from POST /api/v1/tokens"))
                        .addSchemas(PROBLEM, problem()));
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("a problem document (RFC 9457)")
                .addProperty("type", new StringSchema().example("about:blank"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema().example(422))
                .addProperty("detail", new StringSchema().description("a sentence in Vietnamese"))
                .addProperty(
                        "rule",
                        new StringSchema().description("which rule says no").example("required"))
                .addProperty(
                        "field",
                        new StringSchema().description("what it is about").example("applicant.name"))
                .addProperty(
                        "refusals",
                        new ArraySchema()
                                .description("every reason at once, where there are several")
                                .items(new Schema<>().$ref("#/components/schemas/Refusal")));
    }

    /** Says of each endpoint whom it serves, as the endpoint's own annotation does, and which errors it may answer. */
    @Bean
    OperationCustomizer whoMayCall() {
        return (operation, handler) -> {
            if (annotation(handler, OpenToAll.class) != null) {
                operation.setSecurity(List.of());
            } else {
                answer(operation, "401", "no token, or one that has expired");
                answer(operation, "403", permission(handler));
            }
            answer(operation, "429", "too many calls; Retry-After says when to come back");
            answer(operation, "503", "too busy, nothing was done; Retry-After says when to come back");
            answer(operation, "400", "the request cannot be read; rule and field say why");
            operation.getResponses().forEach((status, response) -> {
                if (status.startsWith("4") || status.startsWith("5")) {
                    response.setContent(problemContent());
                }
            });
            return operation;
        };
    }

    private static String permission(HandlerMethod handler) {
        Requires requires = annotation(handler, Requires.class);
        return requires == null
                ? "not for this official"
                : "the official lacks the permission "
                        + Arrays.stream(requires.value()).map(Permission::name).collect(Collectors.joining(" or "))
                        + ", or has it elsewhere";
    }

    private static <A extends Annotation> @Nullable A annotation(HandlerMethod handler, Class<A> kind) {
        A own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), kind);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), kind);
    }

    private static void answer(Operation operation, String status, String description) {
        operation.getResponses().computeIfAbsent(status, key -> new ApiResponse().description(description));
    }

    private static Content problemContent() {
        return new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
    }

    /** In the order of names, so that the committed description changes only where the API does. */
    @Bean
    OpenApiCustomizer inOrder() {
        return api -> {
            ModelConverters.getInstance(true)
                    .read(Refusal.class)
                    .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
            Map<String, Schema> schemas = new TreeMap<>(api.getComponents().getSchemas());
            api.getComponents().setSchemas(schemas);
        };
    }
}
