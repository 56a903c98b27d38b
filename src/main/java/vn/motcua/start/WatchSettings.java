package vn.motcua.start;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cấu hình theo dõi: what operators say about logs and measures; see docs/operating.md. */
public final class WatchSettings {

    static final String LOG = "MOTCUA_LOG";
    static final String ACCESS_LOG = "MOTCUA_ACCESS_LOG";
    static final String SLOW_MS = "MOTCUA_SLOW_MS";
    static final String SCRAPE_TOKEN = "MOTCUA_SCRAPE_TOKEN";
    static final String DRAIN_SECONDS = "MOTCUA_DRAIN_SECONDS";

    private static final List<String> STRUCTURED = List.of("ecs", "logstash");
    private static final int SHORTEST_TOKEN = 20;

    private WatchSettings() {}

    /** As the platform's own properties; refuses what cannot be meant. */
    public static Map<String, Object> properties(Map<String, String> environment) {
        Map<String, Object> properties = new HashMap<>();
        said(environment, LOG).ifPresent(format -> log(format, properties));
        said(environment, ACCESS_LOG).ifPresent(text -> properties.put("motcua.access-log", yesOrNo(text)));
        said(environment, SLOW_MS)
                .ifPresent(text -> properties.put("motcua.slow-ms", number(SLOW_MS, text, 1, 3_600_000)));
        said(environment, SCRAPE_TOKEN).ifPresent(token -> properties.put("motcua.scrape-token", longEnough(token)));
        return properties;
    }

    /** How long a node that was told to stop still answers, while it already says that it is not ready. */
    public static Duration drain(Map<String, String> environment) {
        return Duration.ofSeconds(said(environment, DRAIN_SECONDS)
                .map(text -> number(DRAIN_SECONDS, text, 0, 300))
                .orElse(0));
    }

    private static void log(String format, Map<String, Object> properties) {
        if (STRUCTURED.contains(format)) {
            properties.put("logging.config", "classpath:logback-structured.xml");
            properties.put("logging.structured.format.console", format);
        } else if (!format.equals("text")) {
            throw new BadUse(LOG + " must be text, ecs or logstash, not \"" + format + "\"");
        }
    }

    private static String longEnough(String token) {
        if (token.length() < SHORTEST_TOKEN) {
            throw new BadUse(SCRAPE_TOKEN + " must have at least " + SHORTEST_TOKEN + " characters");
        }
        return token;
    }

    private static boolean yesOrNo(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new BadUse(ACCESS_LOG + " must be true or false, not \"" + text + "\"");
        }
        return text.equals("true");
    }

    private static int number(String name, String text, int least, int most) {
        if (!text.matches("\\d{1,7}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new BadUse(name + " must be a number from " + least + " to " + most + ", not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    private static Optional<String> said(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
