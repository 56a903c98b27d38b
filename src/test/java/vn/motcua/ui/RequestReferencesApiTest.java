package vn.motcua.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.motcua.Browser;
import vn.motcua.Program;
import vn.motcua.WebTest;
import vn.motcua.identity.OpenToAll;

/** What a person reads out from an error page is found in the log, in every line of that request, and nothing else is. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class RequestReferencesApiTest {

    private static final String SECRET = "0977123123 Bàn Thị Kín";
    private static final Pattern TOLD = Pattern.compile("Mã lỗi: ([0-9a-f]{8})");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    /** Endpoints that break. */
    public static class Broken {

        @OpenToAll
        public ModelAndView inThePage() {
            LoggerFactory.getLogger(Broken.class).warn("just before it breaks");
            throw new IllegalStateException(SECRET);
        }

        @OpenToAll
        public ModelAndView inTheTemplate() {
            return new ModelAndView((model, request, response) -> {
                throw new IllegalStateException(SECRET);
            });
        }
    }

    private static RequestMappingInfo at(String path) {
        RequestMappingInfo.BuilderConfiguration options = new RequestMappingInfo.BuilderConfiguration();
        options.setPatternParser(new PathPatternParser());
        return RequestMappingInfo.paths(path).options(options).build();
    }

    @BeforeEach
    void somethingBreaks() throws Exception {
        Method page = Broken.class.getMethod("inThePage");
        mappings.registerMapping(at("/test-hong"), new Broken(), page);
        mappings.registerMapping(at("/api/v1/test-broken"), new Broken(), page);
        mappings.registerMapping(at("/test-hong-mau"), new Broken(), Broken.class.getMethod("inTheTemplate"));
    }

    @AfterEach
    void nothingBreaksAnyMore() {
        mappings.unregisterMapping(at("/test-hong"));
        mappings.unregisterMapping(at("/api/v1/test-broken"));
        mappings.unregisterMapping(at("/test-hong-mau"));
    }

    private static String told(String body) {
        Matcher found = TOLD.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }

    private static void isInTheLog(CapturedOutput output, String reference) {
        assertThat(output.getErr().lines().filter(line -> line.contains("[" + reference + "]")))
                .anyMatch(line -> line.contains("ERROR") && line.contains("Reference " + reference));
        assertThat(output.getAll()).doesNotContain(SECRET);
    }

    @Test
    void theNumberOnThePageIsInTheLogAndInTheHeader(CapturedOutput output) throws Exception {
        HttpResponse<String> answer = new Browser(port).get("/test-hong");

        assertThat(answer.statusCode()).isEqualTo(500);
        String reference = told(answer.body());
        assertThat(answer.headers().firstValue("Request-Reference")).contains(reference);
        isInTheLog(output, reference);
        assertThat(output.getErr().lines())
                .anyMatch(line -> line.contains("[" + reference + "]") && line.endsWith("just before it breaks"));
    }

    @Test
    void aProgramIsToldTheSame(CapturedOutput output) {
        Program.Answer answer = Program.withoutToken(port).get("/api/v1/test-broken");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.header("Request-Reference")).isEqualTo(told(answer.text()));
        isInTheLog(output, told(answer.text()));
    }

    @Test
    void whatBreaksBehindThePagesIsToldTheSame(CapturedOutput output) throws Exception {
        HttpResponse<String> answer = new Browser(port).get("/test-hong-mau");

        assertThat(answer.statusCode()).isEqualTo(500);
        isInTheLog(output, told(answer.body()));
    }

    @Test
    void eachRequestHasItsOwn() throws IOException, InterruptedException {
        Browser browser = new Browser(port);
        String one = browser.get("/").headers().firstValue("Request-Reference").orElseThrow();
        String other =
                browser.get("/").headers().firstValue("Request-Reference").orElseThrow();

        assertThat(one).matches("[0-9a-f]{8}").isNotEqualTo(other);
    }
}
