package vn.motcua.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

/** A line of access tells the route and nothing that somebody put into the address. */
@ExtendWith(OutputCaptureExtension.class)
class AccessLogTest {

    private static void call(MockHttpServletRequest request, String route, int status) throws Exception {
        new AccessLog().doFilter(request, new MockHttpServletResponse(), (asked, answer) -> {
            if (!route.isEmpty()) {
                asked.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, route);
            }
            ((MockHttpServletResponse) answer).setStatus(status);
        });
    }

    @Test
    void theRouteIsToldNotTheAddress(CapturedOutput output) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/can-bo/ho-so/0977123123");
        request.setQueryString("q=0977123123");
        request.setRemoteAddr("203.0.113.77");

        call(request, "/can-bo/ho-so/{ma}", 200);

        assertThat(output.getErr()).containsPattern("AccessLog - GET /can-bo/ho-so/\\{ma} 200 \\d+ ms");
        assertThat(output.getAll()).doesNotContain("0977123123", "203.0.113.77");
    }

    @Test
    void whatIsNoRouteOfOursIsNotQuoted(CapturedOutput output) throws Exception {
        call(new MockHttpServletRequest("0977123123", "/0977123123"), "", 404);

        assertThat(output.getErr()).containsPattern("AccessLog - - - 404 \\d+ ms");
        assertThat(output.getAll()).doesNotContain("0977123123");
    }
}
