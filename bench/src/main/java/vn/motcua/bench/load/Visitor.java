package vn.motcua.bench.load;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One browser or program in somebody's hands: keeps its connection, its cookies and its token, comes from an address of
 * its own, waits as it is told when it is turned away, and gives up after some tries as people do.
 */
final class Visitor implements AutoCloseable {

    private static final int TRIES = 4;

    private final Wire wire;
    private final Journal journal;
    private final Lifetime lifetime;
    private final String journey;
    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private @Nullable String token;
    boolean hasAssets;

    Visitor(int port, Journal journal, Lifetime lifetime, String journey, int number) {
        this.wire = new Wire(port);
        this.journal = journal;
        this.lifetime = lifetime;
        this.journey = journey;
        this.address = "10.%d.%d.%d".formatted(1 + number / 62_500, number / 250 % 250, 1 + number % 250);
    }

    /** The journey cannot go on: an error, or turned away too often. */
    static final class GivenUp extends RuntimeException {

        GivenUp(String why) {
            super(why, null, false, false);
        }
    }

    /** The answer to an act got lost: it may have been done or not. */
    static final class Lost extends RuntimeException {

        Lost(String why) {
            super(why, null, false, false);
        }
    }

    Lifetime lifetime() {
        return lifetime;
    }

    void carries(String newToken) {
        token = newToken;
    }

    Answer get(String step, String path) {
        return ask(step, "GET", path, null, "", 200);
    }

    Answer post(String step, Form form) {
        return ask(step, "POST", form.action(), "application/x-www-form-urlencoded", form.encoded(), 303, 200);
    }

    /** As a browser sends a form that may hold files. */
    Answer postParts(String step, Form form) {
        String boundary =
                "----motcua" + Long.toHexString(ThreadLocalRandom.current().nextLong());
        String body = form.fields().entrySet().stream()
                .map(field -> "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                        + "\"\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining("", "", "--" + boundary + "--\r\n"));
        return ask(step, "POST", form.action(), "multipart/form-data; boundary=" + boundary, body, 303);
    }

    Answer postJson(String step, String path, String json, int wanted, String... headers) {
        return ask(step, "POST", path, "application/json", json, headers, wanted);
    }

    private Answer ask(String step, String method, String path, @Nullable String type, String body, int... wanted) {
        return ask(step, method, path, type, body, new String[0], wanted);
    }

    private Answer ask(
            String step,
            String method,
            String path,
            @Nullable String type,
            String body,
            String[] headers,
            int... wanted) {
        for (int tries = 0; tries < TRIES; tries++) {
            Answer answer = once(step, request(method, path, type, body, headers), !method.equals("GET"), wanted);
            if (answer.status() != 503 && answer.status() != 429) {
                return answer;
            }
            lifetime.waits(answer.retryAfter() * 1000L);
        }
        throw new GivenUp("turned away " + TRIES + " times");
    }

    private Answer once(String step, byte[] request, boolean changes, int... wanted) {
        long started = System.nanoTime();
        try {
            Answer answer = wire.send(request);
            Outcome outcome = outcome(answer, wanted);
            journal.note(journey, step, started, outcome, "status " + answer.status());
            answer.cookies().forEach(this::keep);
            if (outcome == Outcome.ERROR) {
                throw new GivenUp("status " + answer.status());
            }
            return answer;
        } catch (IOException e) {
            journal.note(journey, step, started, Outcome.ERROR, kind(e));
            throw changes ? new Lost(kind(e)) : new GivenUp(kind(e));
        }
    }

    private static Outcome outcome(Answer answer, int... wanted) {
        for (int status : wanted) {
            if (answer.status() == status) {
                return Outcome.DONE;
            }
        }
        return switch (answer.status()) {
            case 503 -> answer.retryAfter() > 0 ? Outcome.SHED : Outcome.ERROR;
            case 429 -> answer.retryAfter() > 0 ? Outcome.LIMITED : Outcome.ERROR;
            case 409 -> Outcome.OVERTAKEN;
            default -> Outcome.ERROR;
        };
    }

    private static String kind(IOException e) {
        return switch (e) {
            case SocketTimeoutException _ -> "no answer in time";
            case ConnectException _ -> "no connection";
            default -> "connection broken (" + e.getMessage() + ")";
        };
    }

    private byte[] request(String method, String path, @Nullable String type, String body, String[] headers) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(512);
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
        head.append("X-Forwarded-For: ").append(address).append("\r\nAccept-Encoding: gzip\r\n");
        if (token != null) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        } else if (!cookies.isEmpty()) {
            head.append("Cookie: ")
                    .append(cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")))
                    .append("\r\n");
        }
        for (int i = 0; i < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        if (type != null) {
            head.append("Content-Type: ").append(type).append("\r\nContent-Length: ");
            head.append(content.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[start.length + content.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        return whole;
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1);
        if (value.isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), value);
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
