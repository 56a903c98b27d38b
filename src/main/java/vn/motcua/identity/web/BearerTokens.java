package vn.motcua.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.admission.Limits;
import vn.motcua.admission.Throttle;
import vn.motcua.identity.ApiTokens;
import vn.motcua.identity.OfficialAuthentication;
import vn.motcua.identity.SignedIn;

/** Mã truy cập trong yêu cầu: reads {@code Authorization: Bearer}; no component, so that only the API's chain has it. */
class BearerTokens extends OncePerRequestFilter {

    private final ApiTokens tokens;
    private final Throttle worthless;

    BearerTokens(ApiTokens tokens, Limits limits) {
        this.tokens = tokens;
        this.worthless = new Throttle(limits.wrongToken());
    }

    /** The token as sent, if any. */
    static Optional<String> of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? Optional.of(header.substring(7).strip())
                : Optional.empty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = of(request);
        if (token.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String address = request.getRemoteAddr();
        Optional<Duration> wait = worthless.count(address);
        if (wait.isPresent()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1));
            Problem.write(
                    response, HttpStatus.TOO_MANY_REQUESTS, "too-many-tries", "Quá nhiều mã truy cập không đúng.");
            return;
        }
        Optional<SignedIn> who = tokens.find(token.get());
        if (who.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            Problem.write(response, HttpStatus.UNAUTHORIZED, "token-valid", "Mã truy cập không đúng hoặc đã hết hạn.");
            return;
        }
        worthless.forgive(address);
        SecurityContextHolder.setContext(new SecurityContextImpl(new OfficialAuthentication(who.get())));
        chain.doFilter(request, response);
    }
}
