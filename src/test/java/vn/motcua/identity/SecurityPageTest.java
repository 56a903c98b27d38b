package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.Browser;
import vn.motcua.MovableClock;
import vn.motcua.Program;
import vn.motcua.WebTest;

/** What the platform does against those who wish it ill, over HTTP. */
@WebTest
class SecurityPageTest {

    @LocalServerPort
    int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
    }

    private String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void everyAnswerForbidsWhatOnlyAnAttackerWouldNeed() throws Exception {
        Browser official = Browser.signedIn(port, "motcua.h03.21.53");
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (String path : List.of("/", "/tra-cuu", "/dang-nhap", "/khong-co", "/assets/khong-co.css")) {
            answers.add(new Browser(port).get(path));
        }
        answers.add(official.get("/can-bo/tai-khoan"));
        answers.add(Program.withoutToken(port).get("/api/v1/units/H03").raw());
        answers.add(Program.withoutToken(port).get("/api/v1/work").raw());

        assertThat(answers).allSatisfy(answer -> {
            assertThat(header(answer, "content-security-policy"))
                    .contains(
                            "default-src 'self'",
                            "object-src 'none'",
                            "base-uri 'none'",
                            "frame-ancestors 'none'",
                            "form-action 'self'")
                    .doesNotContain("unsafe-inline", "unsafe-eval");
            assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
            assertThat(header(answer, "x-frame-options")).isEqualTo("DENY");
            assertThat(header(answer, "referrer-policy")).isEqualTo("same-origin");
            assertThat(header(answer, "permissions-policy")).contains("camera=()", "geolocation=()");
            assertThat(header(answer, "server")).isEmpty();
            assertThat(header(answer, "x-powered-by")).isEmpty();
        });
    }

    @Test
    void pagesThatMayHoldPersonalDataAreKeptByNobody() throws Exception {
        Browser official = Browser.signedIn(port, "motcua.h03.21.53");

        assertThat(header(official.get("/can-bo/tai-khoan"), "cache-control")).contains("no-store");
        assertThat(header(official.get("/tra-cuu"), "cache-control")).contains("no-store");
        assertThat(Program.of(port, "motcua.h03.21.53").get("/api/v1/work").header("cache-control"))
                .contains("no-store");
    }

    @Test
    void overAnEncryptedLineBrowsersAreToldToStayOnIt() throws Exception {
        String answer = raw("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        // on a plain line the header would mean nothing; the proxy that ends the encryption says so by its own header
        assertThat(answer).doesNotContain("Strict-Transport-Security");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n"))
                .contains("Strict-Transport-Security: max-age=31536000");
    }

    @Test
    void noFormIsTakenFromAnotherSite() throws Exception {
        Browser victim = Browser.signedIn(port, "motcua.h03.21.53");
        List<String> addresses =
                posts().stream().filter(path -> !path.startsWith("/api/")).toList();

        assertThat(addresses).hasSizeGreaterThan(5);
        for (String address : addresses) {
            HttpResponse<String> answer = victim.forge(address, Map.of("ma", "x"));
            assertThat(answer.statusCode()).as(address).isEqualTo(403);
            assertThat(answer.body()).as(address).contains("Hãy tải lại trang trước đó");
        }
    }

    private List<String> posts() {
        return endpoints.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{[^}]*}", "1"))
                .sorted()
                .toList();
    }

    @Test
    void theApiReadsNoCookies() throws Exception {
        Browser official = Browser.signedIn(port, "motcua.h03.21.53");

        assertThat(official.get("/api/v1/work").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionPlantedBeforeTheSignInIsWorthNothingAfterIt() throws Exception {
        Browser official = new Browser(port);
        HttpResponse<String> first = official.signIn("motcua.h03.21.53");
        String planted = session(first);
        HttpResponse<String> second = official.signIn("motcua.h03.21.53");

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(planted).isNotEmpty();
        assertThat(session(second)).isNotEmpty().isNotEqualTo(planted);
        assertThat(withSession(planted, "/can-bo/tai-khoan")).startsWith("HTTP/1.1 303");
        assertThat(withSession(session(second), "/can-bo/tai-khoan")).startsWith("HTTP/1.1 200");
        official.post("/dang-xuat", Map.of());
        assertThat(withSession(session(second), "/can-bo/tai-khoan")).startsWith("HTTP/1.1 303");
    }

    private String withSession(String session, String path) throws IOException {
        return raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: motcua-session=" + session
                + "\r\nConnection: close\r\n\r\n");
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith("motcua-session="))
                .map(cookie -> cookie.substring("motcua-session=".length()).split(";")[0])
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOtherSites() throws Exception {
        Browser official = new Browser(port);
        List<String> cookies = new ArrayList<>(official.get("/").headers().allValues("set-cookie"));
        cookies.addAll(official.signIn("motcua.h03.21.53").headers().allValues("set-cookie"));

        assertThat(cookies).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n")
                        .lines()
                        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("set-cookie:")))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    }

    @Test
    void whoeverGuessesPasswordsIsStoppedThoughTheRightOneComesLast() throws Exception {
        Browser guesser = new Browser(port);
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.post("/dang-nhap", Map.of("ten", "cv2.h03.21.11", "mat-khau", "sai" + i))
                            .statusCode())
                    .isEqualTo(401);
        }

        HttpResponse<String> right = guesser.signIn("cv2.h03.21.11");

        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(header(right, "retry-after")).isNotEmpty();
        assertThat(Program.withoutToken(port)
                        .post("/api/v1/tokens", Map.of("username", "cv2.h03.21.11", "password", "MotCua-2019"))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void afterTheSignInOneStaysOnThisSite() throws Exception {
        for (String elsewhere :
                List.of("https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)")) {
            HttpResponse<String> answer = new Browser(port)
                    .post(
                            "/dang-nhap",
                            Map.of("ten", "motcua.h03.21.53", "mat-khau", "MotCua-2019", "tiep", elsewhere));
            assertThat(header(answer, "location")).as(elsewhere).isEqualTo("/can-bo/cong-viec");
        }
    }

    @Test
    void noRedirectFollowsAForgedHost() throws Exception {
        String answer = raw("GET /can-bo/tai-khoan HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 303").doesNotContain("evil.example");
    }

    @Test
    void methodsThatNobodyNeedsAreRefused() throws Exception {
        for (String method : List.of("TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "CONNECT")) {
            String answer =
                    raw(method + " / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(method).matches("(?s)HTTP/1.1 (4|501).*");
        }
    }

    @Test
    void pathsThatClimbOutOfTheirFolderLeadNowhere() throws Exception {
        for (String path : List.of(
                "/assets/../application.yaml",
                "/assets/%2e%2e/application.yaml",
                "/assets/..%2fapplication.yaml",
                "/assets/..%5capplication.yaml",
                "/assets/%252e%252e/application.yaml",
                "/../../etc/passwd",
                "/WEB-INF/web.xml",
                "/can-bo;x=y/cong-viec",
                "/can-bo/ho-so/..%2f..%2fetc",
                "/actuator/env",
                "/actuator/heapdump")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path).doesNotContain("datasource", "root:", "HTTP/1.1 200");
        }
    }

    @Test
    void errorsSayWhatToDoAndNothingOfTheInside() throws Exception {
        for (String request : List.of(
                "GET /khong-co HTTP/1.1\r\nHost: localhost\r\n",
                "GET /a%00b HTTP/1.1\r\nHost: localhost\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n",
                "GET /tra-cuu?ma=%00 HTTP/1.1\r\nHost: localhost\r\n",
                "GET /tra-cuu?lang=%00 HTTP/1.1\r\nHost: localhost\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Odd: " + "x".repeat(20_000) + "\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n")) {
            String answer = raw(request + "Connection: close\r\n\r\n");
            assertThat(answer)
                    .as(request.substring(0, Math.min(60, request.length())))
                    .matches("(?s)HTTP/1.1 (4|505).*")
                    .doesNotContain("Exception", "Tomcat", "Apache", "at org.", "at vn.motcua", "java.");
        }
        assertThat(Jsoup.parse(new Browser(port).get("/khong-co").body())
                        .select("h1")
                        .text())
                .isEqualTo("Không tìm thấy trang");
    }

    /** A request as no client of good manners would write it. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
