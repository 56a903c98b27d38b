package vn.motcua.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.motcua.admission.Limits;
import vn.motcua.admission.Throttle;
import vn.motcua.admission.Urgency;

/** Lượt truy cập: how often one token calls the API, and how often one network address searches what is public. */
@Component
class Visits {

    private final Throttle tokens;
    private final Throttle searches;

    Visits(Limits limits) {
        this.tokens = new Throttle(limits.token());
        this.searches = new Throttle(limits.search());
    }

    /** Counts this one; answers how long to wait when there were too many. */
    Optional<Duration> count(HttpServletRequest request, Urgency urgency) {
        String path = request.getRequestURI();
        String token = path.startsWith("/api/") ? request.getHeader(HttpHeaders.AUTHORIZATION) : null;
        if (token != null) {
            return tokens.count(digest(token));
        }
        // an official's searches are an official's work
        boolean ofThePublic = urgency == Urgency.DEFERRABLE && !path.startsWith("/can-bo/");
        return ofThePublic ? searches.count(request.getRemoteAddr()) : Optional.empty();
    }

    /** A secret is not kept just to count it. */
    private static String digest(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
