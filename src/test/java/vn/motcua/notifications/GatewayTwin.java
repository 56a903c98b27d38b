package vn.motcua.notifications;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The twin of a provider's gateway: takes what it is given, drops what it has already by its key, and refuses who shows the
 * wrong token; or answers as it is told to.
 */
public final class GatewayTwin implements AutoCloseable {

    public static final String TOKEN = "token-of-the-twin";

    private final HttpServer server;
    private final Map<String, JsonNode> taken = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int answers = 200;

    public GatewayTwin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/send", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/send";
    }

    /** From now on. */
    public void answersWith(int status) {
        answers = status;
    }

    /** Who got which text. */
    public List<String> texts() {
        return taken.values().stream()
                .map(message -> message.path("text").asString())
                .toList();
    }

    public List<JsonNode> taken() {
        return List.copyOf(taken.values());
    }

    /** The keys of all requests, also of those that failed. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public void forget() {
        taken.clear();
        asked.clear();
        answers = 200;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            asked.add(key);
            boolean known =
                    ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            int status = known ? answers : 401;
            if (status == 200) {
                taken.putIfAbsent(key, JsonMapper.shared().readTree(body));
            }
            byte[] answer = "{\"id\": \"twin-%d\"}".formatted(asked.size()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
