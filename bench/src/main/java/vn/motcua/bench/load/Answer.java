package vn.motcua.bench.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came back: the head with its names in small letters, and the body as text. */
record Answer(int status, Map<String, List<String>> head, String body) {

    String header(String name) {
        List<String> values = head.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    List<String> cookies() {
        return head.getOrDefault("set-cookie", List.of());
    }

    /** When to come back, in seconds; 0 when nothing was said. */
    int retryAfter() {
        String said = header("retry-after");
        return said.matches("\\d{1,5}") ? Integer.parseInt(said) : 0;
    }

    boolean closes() {
        return header("connection").equalsIgnoreCase("close");
    }
}
