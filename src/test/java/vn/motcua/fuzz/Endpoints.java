package vn.motcua.fuzz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every endpoint of the platform, and how often each was asked and how it answered. */
final class Endpoints {

    private static final String NONE = "(no endpoint)";

    private final List<Endpoint> all = new ArrayList<>();
    private final Map<String, int[]> answers = new TreeMap<>();

    record Endpoint(String method, String pattern, PathPattern parsed) {

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    Endpoints(RequestMappingHandlerMapping mappings) {
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues()) {
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    all.add(new Endpoint(method.name(), pattern, PathPatternParser.defaultInstance.parse(pattern)));
                }
            }
        });
        all.removeIf(endpoint -> endpoint.pattern().equals("/error"));
        all.sort(Comparator.comparing(Endpoint::parsed, PathPattern.SPECIFICITY_COMPARATOR));
        all.forEach(endpoint -> answers.put(endpoint.toString(), new int[6]));
    }

    List<Endpoint> all() {
        return all;
    }

    /** The endpoint behind an address. */
    String behind(String method, String path) {
        return all.stream()
                .filter(endpoint -> endpoint.method().equals(method))
                .filter(endpoint -> matches(endpoint, path))
                .findFirst()
                .map(Endpoint::toString)
                .orElse(NONE);
    }

    private static boolean matches(Endpoint endpoint, String path) {
        try {
            return endpoint.parsed().matches(PathContainer.parsePath(path));
        } catch (IllegalArgumentException e) {
            // an address that cannot be read leads nowhere
            return false;
        }
    }

    /** The page behind a link. */
    Optional<String> page(String path) {
        String found = behind("GET", path);
        return found.equals(NONE) ? Optional.empty() : Optional.of(found);
    }

    void count(String endpoint, int status) {
        answers.computeIfAbsent(endpoint, key -> new int[6])[Math.min(5, status / 100)]++;
    }

    List<String> neverAsked() {
        return answers.entrySet().stream()
                .filter(entry -> total(entry.getValue()) == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int total(int[] counts) {
        return counts[1] + counts[2] + counts[3] + counts[4] + counts[5];
    }

    /** As a table for the documentation. */
    String table() {
        StringBuilder table =
                new StringBuilder("| endpoint | asked | 2xx | 3xx | 4xx | 5xx |\n|---|--:|--:|--:|--:|--:|\n");
        answers.forEach((endpoint, counts) -> table.append("| `%s` | %d | %d | %d | %d | %d |\n"
                .formatted(endpoint, total(counts), counts[2], counts[3], counts[4], counts[5])));
        return table.toString();
    }

    int[] totals() {
        int[] sums = new int[6];
        answers.values().forEach(counts -> {
            for (int i = 0; i < 6; i++) {
                sums[i] += counts[i];
            }
        });
        return sums;
    }
}
