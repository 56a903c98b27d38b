package vn.motcua.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Mã yêu cầu: every request has a short number that stands in each line that it leaves in the log, in the answer's header,
 * and on the page that tells of an error; so what somebody reads out on the telephone is found.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestReferences extends OncePerRequestFilter {

    static final String HEADER = "Request-Reference";

    private static final Logger LOG = LoggerFactory.getLogger(RequestReferences.class);
    private static final String NAME = "reference";
    private static final String ATTRIBUTE = "motcua.reference";

    /** The reference of the running request. */
    static String of(HttpServletRequest request) {
        if (!(request.getAttribute(ATTRIBUTE) instanceof String known)) {
            String made =
                    HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt());
            request.setAttribute(ATTRIBUTE, made);
            return made;
        }
        return known;
    }

    /** As {@link Problems} says it, wherever it broke: class and place, never the message. */
    static void broken(HttpServletRequest request, Throwable e) {
        LOG.error("Reference {}: {} at {}", of(request), e.getClass().getName(), Places.of(e));
    }

    /** The page that tells of an error is made after the request itself has ended. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String reference = of(request);
        MDC.put(NAME, reference);
        response.setHeader(HEADER, reference);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // the chain that tells browsers what they may do is not gone through again
            SafeHeaders.tell(response, SafeHeaders.OUR_OWN);
        }
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException | RequestRejectedException e) {
            // refused with 400 by whoever called us
            throw e;
        } catch (ServletException | RuntimeException e) {
            tell(request, response, e);
        } finally {
            MDC.remove(NAME);
        }
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response, Exception e) throws IOException {
        boolean away = DatabaseAway.causes(e);
        if (away) {
            LOG.warn("The database is away: {}", DatabaseAway.inShort(e));
        } else {
            broken(request, e);
        }
        if (!response.isCommitted()) {
            if (away) {
                response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER);
            }
            response.sendError(
                    away ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
