package vn.motcua.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.motcua.admission.Rank;
import vn.motcua.admission.Urgency;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.RequiresCitizen;

/**
 * Tells how urgent a request is before anything is known of it but method and address. What the endpoints themselves say
 * ({@link Rank}, {@link OpenToAll}) is read from them once, so a new endpoint needs no line here.
 */
@Component
class Urgencies {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    // what tells whether we live, and what a browser needs to show that we are busy
    private static final List<String> NEVER_SHED = List.of("/assets/", "/actuator/", "/favicon.ico");

    private final SingletonSupplier<List<Departure>> departures;

    Urgencies(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        // filters are made before the handlers are
        this.departures = SingletonSupplier.of(() -> departures(mappings.getObject()));
    }

    /** An endpoint that is not as urgent as its address suggests. */
    private record Departure(Set<RequestMethod> methods, PathPattern pattern, Urgency urgency) {

        boolean fits(String method, PathContainer path) {
            boolean reads = method.equals("HEAD") && methods.contains(RequestMethod.GET);
            RequestMethod asked = RequestMethod.resolve(method);
            return (methods.isEmpty() || reads || asked != null && methods.contains(asked)) && pattern.matches(path);
        }
    }

    /** Empty for what is never turned away. */
    Optional<Urgency> of(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (NEVER_SHED.stream().anyMatch(path::startsWith)) {
            return Optional.empty();
        }
        String method = request.getMethod();
        return Optional.of(departure(method, path).orElseGet(() -> usual(method, path)));
    }

    private Optional<Urgency> departure(String method, String path) {
        try {
            PathContainer parsed = PathContainer.parsePath(path);
            return departures.obtain().stream()
                    .filter(departure -> departure.fits(method, parsed))
                    .map(Departure::urgency)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            // an address that cannot be decoded leads nowhere
            return Optional.empty();
        }
    }

    private static Urgency usual(String method, String path) {
        if (!path.startsWith("/can-bo/") && !path.startsWith("/api/")) {
            return Urgency.PUBLIC;
        }
        return READING.contains(method) ? Urgency.WORK : Urgency.ACT;
    }

    private static List<Departure> departures(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> departures(entry))
                .toList();
    }

    private static Stream<Departure> departures(Map.Entry<RequestMappingInfo, HandlerMethod> endpoint) {
        Set<RequestMethod> methods = endpoint.getKey().getMethodsCondition().getMethods();
        String method = methods.isEmpty() ? "GET" : methods.iterator().next().name();
        Urgency stated = stated(endpoint.getValue(), method);
        return endpoint.getKey().getPatternValues().stream()
                .filter(pattern -> stated != usual(method, pattern))
                .map(pattern -> new Departure(methods, PathPatternParser.defaultInstance.parse(pattern), stated));
    }

    private static Urgency stated(HandlerMethod handler, String method) {
        Rank own = rank(handler.getMethod());
        Rank rank = own != null ? own : rank(handler.getBeanType());
        if (rank != null) {
            return rank.value();
        }
        boolean ofThePublic = Stream.<AnnotatedElement>of(handler.getMethod(), handler.getBeanType())
                .anyMatch(element -> AnnotatedElementUtils.hasAnnotation(element, OpenToAll.class)
                        || AnnotatedElementUtils.hasAnnotation(element, RequiresCitizen.class));
        if (ofThePublic) {
            return Urgency.PUBLIC;
        }
        return READING.contains(method) ? Urgency.WORK : Urgency.ACT;
    }

    private static @Nullable Rank rank(AnnotatedElement element) {
        return AnnotatedElementUtils.findMergedAnnotation(element, Rank.class);
    }
}
