package vn.motcua.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Calls the API of whichever node answers. Waits for no answer for ever: then nobody knows what became of the call. */
final class Caller {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PASSWORD = "MotCua-2019";
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final List<Node> nodes;

    Caller(List<Node> nodes) {
        this.nodes = nodes;
    }

    /** What came back; status 0 when nothing did. */
    record Answer(int status, JsonNode body) {

        static final Answer NONE = new Answer(0, MissingNode.getInstance());

        /** The server may have done it or not: no answer, or one that says that something went wrong. */
        boolean leavesDoubt() {
            return status == 0 || status >= 500;
        }

        String at(String pointer) {
            return body.at(pointer).asString("");
        }
    }

    Answer get(String official, String path) {
        return call(official, request -> request.uri(path).GET());
    }

    Answer post(String official, String path, Object body, String... headers) {
        String text = JSON.writeValueAsString(body);
        return call(official, request -> request.uri(path).json(text, headers));
    }

    Answer upload(String official, String path, String name, String content) {
        String body = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n" + content + "\r\n--xx--\r\n";
        return call(official, request -> request.uri(path).multipart(body));
    }

    /** A request that is still to learn where it goes and for whom. */
    private final class Draft {

        private final HttpRequest.Builder request = HttpRequest.newBuilder().timeout(PATIENCE);
        private final Node node;

        Draft(Node node) {
            this.node = node;
        }

        Draft uri(String path) {
            request.uri(URI.create("http://127.0.0.1:" + node.port() + path));
            return this;
        }

        HttpRequest.Builder GET() {
            return request.GET();
        }

        HttpRequest.Builder json(String text, String... headers) {
            if (headers.length > 0) {
                request.headers(headers);
            }
            return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(text));
        }

        HttpRequest.Builder multipart(String body) {
            return request.header("Content-Type", "multipart/form-data; boundary=xx")
                    .POST(BodyPublishers.ofString(body));
        }
    }

    private interface Drafting {
        HttpRequest.Builder of(Draft draft);
    }

    private Answer call(String official, Drafting drafting) {
        String token = tokens.computeIfAbsent(official, this::newToken);
        if (token.isEmpty()) {
            tokens.remove(official);
            return Answer.NONE;
        }
        Answer answer = send(drafting.of(new Draft(node())).header("Authorization", "Bearer " + token));
        if (answer.status() == 401) {
            // the clock has outrun it; nothing was done
            tokens.remove(official, token);
        }
        return answer;
    }

    private Node node() {
        List<Node> alive = nodes.stream().filter(Node::alive).toList();
        List<Node> any = alive.isEmpty() ? nodes : alive;
        return any.get(RandomGenerator.getDefault().nextInt(any.size()));
    }

    /** Empty when there is none to be had now. */
    private String newToken(String official) {
        String body = JSON.writeValueAsString(Map.of("username", official, "password", PASSWORD));
        return send(new Draft(node()).uri("/api/v1/tokens").json(body)).at("/token");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), read(answer.body()));
        } catch (IOException e) {
            return Answer.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }

    private static JsonNode read(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
