package vn.motcua.fuzz;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pairs of an address, read. */
final class Query {

    private Query() {}

    static List<Map.Entry<String, String>> of(String text) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            pairs.add(Map.entry(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1])));
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a link that quotes what was sent may be broken like it
            return text;
        }
    }
}
