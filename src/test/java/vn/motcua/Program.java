package vn.motcua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A program that uses the API, perhaps for an official of the demo province; a token is fetched once, and again when the
 * test's clock has outrun it.
 */
public final class Program {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final int port;
    private final @Nullable String username;
    private @Nullable String token;

    private Program(int port, @Nullable String username, @Nullable String token) {
        this.port = port;
        this.username = username;
        this.token = token;
    }

    public static Program withoutToken(int port) {
        return new Program(port, null, null);
    }

    public static Program of(int port, String username) {
        return new Program(port, username, TOKENS.computeIfAbsent(port + username, key -> token(port, username)));
    }

    public static Program withToken(int port, String token) {
        return new Program(port, null, token);
    }

    private static String token(int port, String username) {
        Answer answer =
                withoutToken(port).post("/api/v1/tokens", Map.of("username", username, "password", "MotCua-2019"));
        if (answer.status() != 201) {
            throw new IllegalStateException("no token for " + username + ": " + answer);
        }
        return answer.at("/token");
    }

    /** What came back. */
    public record Answer(int status, String text, HttpResponse<String> raw) {

        public JsonNode json() {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        }

        /** The text at a JSON pointer, empty when there is none. */
        public String at(String pointer) {
            return json().at(pointer).asString("");
        }

        public int number(String pointer) {
            return json().at(pointer).asInt();
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status + " " + text;
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, JSON.writeValueAsString(body), headers);
    }

    /** Sends the text as it is, JSON or not. */
    public Answer postText(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer send(String method, String path, @Nullable String body, String... headers) {
        Answer answer = sendOnce(method, path, body, headers);
        if (answer.status() != 401 || username == null) {
            return answer;
        }
        token = token(port, username);
        TOKENS.put(port + username, token);
        return sendOnce(method, path, body, headers);
    }

    private Answer sendOnce(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        request.method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return send(request.build());
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException("the server did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
