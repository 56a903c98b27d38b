package vn.motcua;

import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.Requires;
import vn.motcua.identity.RequiresCitizen;
import vn.motcua.identity.RequiresSignIn;
import vn.motcua.identity.Role;

/** One way to one endpoint of the platform, with what it declares about who may go it. */
record Way(RequestMethod method, String pattern, HandlerMethod handler) {

    /** These end the very session or token that a walk is made with. */
    static final Set<String> LEAVE_TAKING = Set.of("/dang-xuat", "/api/v1/tokens/current");

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^}:]+)[^}]*}");
    private static final List<Class<? extends Annotation>> DECLARED =
            List.of(OpenToAll.class, Requires.class, RequiresSignIn.class, RequiresCitizen.class);

    static List<Way> all(RequestMappingHandlerMapping mappings) {
        List<Way> ways = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
                mappings.getHandlerMethods().entrySet()) {
            Set<RequestMethod> methods = entry.getKey().getMethodsCondition().getMethods();
            for (String pattern : entry.getKey().getPatternValues()) {
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    ways.add(new Way(method, pattern, entry.getValue()));
                }
            }
        }
        // the error page is where others lead, never a destination
        ways.removeIf(way -> way.pattern().equals("/error"));
        return ways;
    }

    boolean isApi() {
        return pattern.startsWith("/api/");
    }

    /** The framework's own description of the API has no annotation of ours. */
    private boolean isOfTheFramework() {
        return handler.getBeanType().getName().startsWith("org.springdoc.");
    }

    boolean isDeclared() {
        return isOfTheFramework()
                || DECLARED.stream()
                        .anyMatch(one -> AnnotatedElementUtils.hasAnnotation(handler.getMethod(), one)
                                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), one));
    }

    boolean isOpen() {
        return annotation(OpenToAll.class).isPresent() || isOfTheFramework();
    }

    boolean isForCitizens() {
        return annotation(RequiresCitizen.class).isPresent();
    }

    boolean admits(Role role) {
        return !isForCitizens()
                && annotation(Requires.class)
                        .map(requires -> Arrays.stream(requires.value()).anyMatch(role::grants))
                        .orElse(true);
    }

    private <A extends Annotation> Optional<A> annotation(Class<A> kind) {
        boolean said = DECLARED.stream().anyMatch(one -> AnnotatedElementUtils.hasAnnotation(handler.getMethod(), one));
        return Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(said ? handler.getMethod() : handler.getBeanType(), kind));
    }

    boolean sends() {
        return method == RequestMethod.POST || method == RequestMethod.PUT || method == RequestMethod.PATCH;
    }

    /** An endpoint that takes files is only found by who sends some. */
    boolean takesFiles() {
        return pattern.endsWith("/attachments");
    }

    List<String> variables() {
        return VARIABLE.matcher(pattern).results().map(each -> each.group(1)).toList();
    }

    boolean namesADossier() {
        return variables().stream().anyMatch(name -> name.equals("ma") || name.equals("number"));
    }

    /** The address with these in the place of its variables. */
    String path(UnaryOperator<String> values) {
        return VARIABLE.matcher(pattern)
                .replaceAll(each -> Matcher.quoteReplacement(values.apply(each.group(1))))
                .replace("/**", "/x");
    }

    /** The parameters that the method itself names. */
    List<String> parameters() {
        return Stream.of(handler.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .filter(parameter -> !Map.class.isAssignableFrom(parameter.getType()))
                .map(Way::name)
                .toList();
    }

    private static String name(Parameter parameter) {
        RequestParam said = AnnotatedElementUtils.findMergedAnnotation(parameter, RequestParam.class);
        return said == null || said.name().isEmpty() ? parameter.getName() : said.name();
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
