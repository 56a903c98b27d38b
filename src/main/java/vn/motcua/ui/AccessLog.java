package vn.motcua.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Nhật ký truy cập: one line for each request, on demand. It names the route, not the address: what people put into paths and
 * queries, and from where they call, stays out of it.
 */
@Component
@ConditionalOnBooleanProperty("motcua.access-log")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class AccessLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            say(request, response, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
    }

    private static void say(HttpServletRequest request, HttpServletResponse response, long took) {
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "-";
        String route = Objects.toString(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "-");
        LOG.atInfo()
                .addKeyValue("http.request.method", method)
                .addKeyValue("http.route", route)
                .addKeyValue("http.response.status_code", response.getStatus())
                .addKeyValue("took_ms", took)
                .log("{} {} {} {} ms", method, route, response.getStatus(), took);
    }
}
