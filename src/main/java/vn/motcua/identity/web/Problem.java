package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/** Thông báo lỗi API: a problem document (RFC 9457) written before any handler is reached. */
final class Problem {

    private static final String BODY = """
            {"type":"about:blank","title":"%s","status":%d,"detail":"%s","rule":"%s"}""";

    private Problem() {}

    /** The texts are ours and need no escaping. */
    static void write(HttpServletResponse response, HttpStatus status, String rule, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(BODY.formatted(status.getReasonPhrase(), status.value(), detail, rule));
    }
}
