package vn.motcua.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.motcua.admission.Gate;
import vn.motcua.admission.Urgency;

/**
 * Xin quay lại sau: what somebody reads who came when it was too full, or too often: a page to a person, a problem document
 * to a program, both with the time to come back. Nothing of the request was begun, and it says so.
 */
@Component
class TurnedAway {

    private static final String PROBLEM = """
            {"type":"about:blank","title":"%s","status":%d,"detail":"%s","rule":"%s"}""";
    private static final int LONGEST_SENT_AGAIN = 64 * 1024;

    private final JteViews views;

    TurnedAway(JteViews views) {
        this.views = views;
    }

    /** There was no place in time. */
    void busy(HttpServletRequest request, HttpServletResponse response, Urgency urgency) throws IOException {
        int seconds = Gate.comeBackAfter(urgency);
        // the fields of a sign-in are not written into a page
        boolean again = urgency != Urgency.SIGN_IN;
        say(request, response, HttpStatus.SERVICE_UNAVAILABLE, "busy", seconds, again);
    }

    /** One client came too often. */
    void tooOften(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        say(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", wait.toSeconds() + 1, true);
    }

    private void say(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String rule,
            long seconds,
            boolean again)
            throws IOException {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        ErrorPage said = ErrorPage.of(status.value(), null);
        if (request.getRequestURI().startsWith("/api/")) {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter()
                    .write(PROBLEM.formatted(
                            status.getReasonPhrase(),
                            status.value(),
                            said.what() + ". Yêu cầu này chưa được thực hiện; xin gọi lại sau " + seconds + " giây.",
                            rule));
            return;
        }
        List<BusyPage.Field> fields = again ? fields(request) : List.of();
        BusyPage page = new BusyPage(said, seconds, address(request, fields), fields);
        views.show("ui/busy", Map.of("page", page), request, response);
    }

    private static boolean looksOnly(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static @Nullable String address(HttpServletRequest request, List<BusyPage.Field> fields) {
        if (!looksOnly(request)) {
            return fields.isEmpty() ? null : request.getRequestURI();
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** What was typed goes along with the answer, unless it holds files or is very long. */
    private static List<BusyPage.Field> fields(HttpServletRequest request) {
        String type = request.getContentType();
        boolean form = type != null && type.startsWith("application/x-www-form-urlencoded");
        if (looksOnly(request) || !form || request.getContentLengthLong() > LONGEST_SENT_AGAIN) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getValue()).map(value -> new BusyPage.Field(entry.getKey(), value)))
                .toList();
    }
}
