package vn.motcua.identity.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.RequiresCitizen;
import vn.motcua.identity.RequiresSignIn;

/**
 * Quy định truy cập: whom one endpoint serves, as its annotation says; the method's own goes before the class's.
 *
 * @param anyOf any one of these is enough; empty for every signed-in official
 */
record AccessRule(For whom, List<Permission> anyOf) {

    private static final AccessRule OPEN = new AccessRule(For.ALL, List.of());

    /** Whose endpoint it is; officials and citizens have different doors. */
    enum For {
        ALL,
        OFFICIALS,
        CITIZENS
    }

    /** Empty when the endpoint does not say: then nobody may. */
    static Optional<AccessRule> of(HandlerMethod handler) {
        Class<?> type = handler.getBeanType();
        if (ErrorController.class.isAssignableFrom(type) || type.getName().startsWith("org.springdoc.")) {
            return Optional.of(OPEN);
        }
        return stated(handler.getMethod()).or(() -> stated(type));
    }

    private static Optional<AccessRule> stated(AnnotatedElement element) {
        List<AccessRule> rules = Stream.of(OpenToAll.class, RequiresSignIn.class, Requires.class, RequiresCitizen.class)
                .map(kind -> Optional.<Annotation>ofNullable(AnnotatedElementUtils.findMergedAnnotation(element, kind)))
                .flatMap(Optional::stream)
                .map(AccessRule::from)
                .toList();
        return rules.size() == 1 ? Optional.of(rules.getFirst()) : Optional.empty();
    }

    private static AccessRule from(Annotation annotation) {
        return switch (annotation) {
            case Requires requires -> new AccessRule(For.OFFICIALS, Arrays.asList(requires.value()));
            case RequiresSignIn _ -> new AccessRule(For.OFFICIALS, List.of());
            case RequiresCitizen _ -> new AccessRule(For.CITIZENS, List.of());
            default -> OPEN;
        };
    }
}
