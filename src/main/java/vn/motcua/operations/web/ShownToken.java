package vn.motcua.operations.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.operations.ScrapeToken;

/** Mã đọc số đo trong yêu cầu: reads {@code Authorization: Bearer} of a scrape; no component, only for its own chain. */
class ShownToken extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final ScrapeToken token;

    ShownToken(ScrapeToken token) {
        this.token = token;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean shown = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        if (shown && token.is(header.substring(BEARER.length()).strip())) {
            SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                    "operator", null, AuthorityUtils.createAuthorityList("ROLE_" + ActuatorSecurity.OPERATOR))));
        }
        chain.doFilter(request, response);
    }
}
