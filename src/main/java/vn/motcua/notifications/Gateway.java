package vn.motcua.notifications;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/**
 * Cổng nhắn tin: SMS and app messages through a provider's HTTP gateway: one POST of JSON for each message, {@code to}, {@code
 * text} and {@code reference}; the header Idempotency-Key lets the provider drop what it was given twice.
 */
final class Gateway implements Sender {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST_REFERENCE = 100;

    private final Medium medium;
    private final URI address;
    private final String token;
    private final boolean diacritics;
    private final ObjectMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();

    /** @param diacritics without them an SMS has room for 160 characters instead of 70 */
    Gateway(Medium medium, String address, String token, boolean diacritics, ObjectMapper json) {
        this.medium = medium;
        this.address = URI.create(address);
        this.token = token;
        this.diacritics = diacritics;
        this.json = json;
    }

    @Override
    public Medium medium() {
        return medium;
    }

    @Override
    public Sending send(Outgoing message) {
        try {
            HttpResponse<String> answer = http.send(request(message), HttpResponse.BodyHandlers.ofString());
            return sending(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Sending.Away(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Sending.Away("interrupted");
        }
    }

    private HttpRequest request(Outgoing message) {
        String text = diacritics ? message.body() : plain(message.body());
        Map<String, String> body = Map.of("to", message.address(), "text", text, "reference", message.key());
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(TO_ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Accept", "application/json")
                .header("Idempotency-Key", message.key())
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body), StandardCharsets.UTF_8));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    /** A wrong key (401, 403) or address (404) is the operator's to mend, not the fault of the message. */
    private Sending sending(int status, String body) {
        return switch (status) {
            case 200, 201, 202, 204, 409 -> new Sending.Accepted(reference(body));
            case 400, 410, 413, 422 -> new Sending.Refused("HTTP " + status);
            default -> new Sending.Away("HTTP " + status);
        };
    }

    private @Nullable String reference(String body) {
        try {
            String id = json.readTree(body).path("id").asString("");
            return id.isEmpty() || id.length() > LONGEST_REFERENCE ? null : id;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static String plain(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.replace('đ', 'd').replace('Đ', 'D');
    }
}
