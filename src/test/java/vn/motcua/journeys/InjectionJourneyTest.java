package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.Browser;
import vn.motcua.MovableClock;
import vn.motcua.Program;
import vn.motcua.WebTest;
import vn.motcua.dossiers.books.ReadSheet;
import vn.motcua.dossiers.papers.ReadPdf;
import vn.motcua.fuzz.LogWatch;
import vn.motcua.fuzz.Wire;
import vn.motcua.procedures.ProcedureFixture;

/**
 * What people write stays what they wrote: in pages, in the API, on paper, in sheets, in headers and in the log, and
 * nothing of it is run, fetched or counted.
 */
@WebTest
class InjectionJourneyTest {

    private static final String NOTHING_RAN = "() => typeof window.zq7 === 'undefined'";
    private static final String SECRET = "zq7-content-of-a-file-of-the-server";
    /** Letters after it, so that it may be somebody's name. */
    private static final List<String> FORMULAS = List.of(
            "=HYPERLINK(\"http://evil.example\";\"Nông\")",
            "+SUM(1;1) Nông",
            "-2+3 Nông",
            "@SUM(1) Nông",
            "=cmd|' /C calc'!A0 Nông",
            "|Nông",
            "\uff1dSUM(1) Nông");

    @LocalServerPort
    int port;

    @Autowired
    ProcedureFixture procedures;

    @Autowired
    MovableClock clock;

    @org.junit.jupiter.api.io.TempDir
    Path folder;

    private final AtomicInteger fetched = new AtomicInteger();
    private HttpServer outside;
    private LogWatch log;
    private Path secret;

    @BeforeEach
    void somebodyOutsideWaitsToBeAsked() throws IOException {
        clock.moveTo("2019-03-04T08:00");
        outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        outside.start();
        secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        log = LogWatch.begin();
    }

    @AfterEach
    void nobodyCame() {
        log.close();
        outside.stop(0);
        assertThat(fetched).as("requests to somebody outside").hasValue(0);
    }

    private List<String> payloads() {
        String away = "http://localhost:" + outside.getAddress().getPort() + "/";
        return List.of(
                "<script>window.zq7=1</script>",
                "<img src=x onerror=\"window.zq7=1;alert(1)\">",
                "<svg onload=window.zq7=1><animate onbegin=window.zq7=1>",
                "\"><script>window.zq7=1</script>",
                "' onfocus='window.zq7=1' autofocus='",
                "\" onmouseover=\"window.zq7=1\" style=\"position:fixed;inset:0",
                "</textarea></title></style><script>window.zq7=1</script>",
                "<a href=\"javascript:window.zq7=1\" autofocus>Nông</a>",
                "<iframe srcdoc=\"<script>parent.zq7=1</script>\"></iframe>",
                "<meta http-equiv=refresh content=\"0;url=" + away + "\">",
                "<img src=\"" + away + "img.png\"><link rel=stylesheet href=\"" + away + "a.css\">",
                "<style>@import '" + away + "b.css'; * { background: url(" + away + "c.png) }</style>",
                "<object data=\"file://" + secret + "\"></object><img src=\"file://" + secret + "\">",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY zq SYSTEM \"file://" + secret + "\">]><a>&zq;</a>",
                "&lt;script&gt;window.zq7=1&lt;/script&gt; &amp;lt;",
                "${window.zq7=1} #{7*7} {{constructor.constructor('window.zq7=1')()}} <%= 7*7 %> @{7*7}");
    }

    private String filed(Map<String, Object> more, String name, String address) {
        Map<String, Object> filing = new HashMap<>(more);
        filing.put("procedure", procedures.aProcedure().published().value());
        filing.put("desk", "H03.21.53.MC");
        filing.put(
                "applicant", Map.of("kind", "ORGANISATION", "name", name, "phone", "0977000111", "address", address));
        Program.Answer answer = Program.of(port, "motcua.h03.21.53").post("/api/v1/dossiers", filing);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/number");
    }

    private void act(String number, String username, String act, Object... fields) {
        Program who = Program.of(port, username);
        Map<String, Object> body = new HashMap<>(Map.of("act", act));
        body.put("expectedVersion", who.get("/api/v1/dossiers/" + number).number("/version"));
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        Program.Answer answer = who.post("/api/v1/dossiers/" + number + "/acts", body);
        assertThat(answer.status()).as(act + answer.text()).isEqualTo(200);
    }

    /** A dossier in which everybody wrote the same where they could. */
    private String full(String payload) {
        String number = filed(
                Map.of(
                        "subject",
                        payload,
                        "papers",
                        List.of(Map.of("paper", payload, "originals", 1, "copies", 0, "note", payload))),
                payload + " Nông",
                payload);
        act(number, "motcua.h03.21.53", "HAND_OVER", "note", payload);
        act(number, "cv1.h03.21.53", "TAKE");
        act(
                number,
                "cv1.h03.21.53",
                "REQUEST_SUPPLEMENT",
                "reason",
                payload,
                "defects",
                List.of(Map.of("kind", "WRONG", "paper", payload, "what", payload)));
        return number;
    }

    @Test
    void noPageRunsOrFetchesWhatWasWrittenAndTheApiGivesItBack() throws Exception {
        SoftAssertions all = new SoftAssertions();
        String base = "http://localhost:" + port;
        try (BrowserContext context = Chromium.official(base, "cv1.h03.21.53", Chromium.OFFICE, "vi", true)) {
            for (String payload : payloads()) {
                String number = full(payload);
                told(port, number, payload, all);
                String dossier = "/can-bo/ho-so/" + number;
                for (String path : List.of(dossier, "/can-bo/tim?q=" + number)) {
                    look(context, path, payload, path.equals(dossier), all);
                }
            }
            for (String path : List.of("/can-bo/cong-viec", "/can-bo/so", "/can-bo/tim?q=window.zq7")) {
                look(context, path, "", false, all);
            }
        }
        all.assertAll();
        assertThat(log.since()).as("log").isEmpty();
    }

    private static void look(BrowserContext context, String path, String payload, boolean shown, SoftAssertions all) {
        List<String> heard = new ArrayList<>();
        try (Page page = context.newPage()) {
            page.onDialog(dialog -> {
                heard.add("dialog " + dialog.message());
                dialog.dismiss();
            });
            // the browser says so when the policy had to stop something: then it had become a part of the page
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")
                        || message.text().contains("Refused to")) {
                    heard.add(message.text());
                }
            });
            page.onRequest(request -> {
                if (!request.url().startsWith("http://localhost:")
                        && !request.url().startsWith("data:")) {
                    heard.add("request to " + request.url());
                }
            });
            Response answer = page.navigate(path);
            all.assertThat(answer.headerValue("content-security-policy"))
                    .as(path)
                    .contains("default-src 'self'");
            all.assertThat(page.evaluate(NOTHING_RAN))
                    .as("%s with %s", path, payload)
                    .isEqualTo(true);
            all.assertThat(heard).as("%s with %s", path, payload).isEmpty();
            if (shown) {
                all.assertThat(page.locator("main").textContent()).as(path).contains(payload);
            }
        }
    }

    private static void told(int port, String number, String payload, SoftAssertions all) {
        Program specialist = Program.of(port, "cv1.h03.21.53");
        Program.Answer answer = specialist.get("/api/v1/dossiers/" + number);
        all.assertThat(answer.at("/subject")).isEqualTo(payload);
        all.assertThat(answer.at("/applicant/name")).isEqualTo(payload + " Nông");
        all.assertThat(answer.header("content-type")).startsWith("application/json");
        Program.Answer events = specialist.get("/api/v1/dossiers/" + number + "/events");
        all.assertThat(events.status()).isEqualTo(200);
        all.assertThat(events.text()).doesNotContain(SECRET);
    }

    @Test
    void papersPrintItAndFetchNothing() throws Exception {
        for (String payload : payloads()) {
            String number = full(payload);
            for (String kind : List.of("giay-tiep-nhan", "phieu-bo-sung")) {
                Wire.Heard heard = asked("cv1.h03.21.53", "/can-bo/ho-so/" + number + "/giay/" + kind + ".pdf");
                assertThat(heard.status()).as("%s with %s", kind, payload).isEqualTo(200);
                String raw = new String(heard.body(), StandardCharsets.ISO_8859_1);
                assertThat(raw).doesNotContain("/JavaScript", "/Launch", "/EmbeddedFile", "/SubmitForm", SECRET);
                String text = ReadPdf.of(heard.body()).text().replaceAll("\\s", "");
                assertThat(text).as("%s with %s", kind, payload).doesNotContain(SECRET);
                assertThat(text).as("%s with %s", kind, payload).contains(beginning(payload));
            }
        }
        assertThat(log.since()).as("log").isEmpty();
    }

    private static String beginning(String payload) {
        String bare = payload.replaceAll("\\s", "");
        return bare.substring(0, Math.min(8, bare.length()));
    }

    @Test
    void sheetsHoldTextAndNeverAFormula() throws Exception {
        List<String> names = new ArrayList<>();
        for (String formula : FORMULAS) {
            filed(Map.of("subject", formula), formula, formula);
            names.add(formula);
        }
        Wire.Heard heard = asked("motcua.h03.21.53", "/can-bo/so.xlsx?don-vi=H03.21.53&tu=2019-03-04&den=2019-03-04");
        assertThat(heard.status()).isEqualTo(200);
        ReadSheet sheet = ReadSheet.of(heard.body());

        assertThat(sheet.formulas()).isZero();
        for (String name : names) {
            assertThat(sheet.cells().keySet())
                    .as(name)
                    .anyMatch(address -> sheet.text(address).equals(name) && sheet.isText(address));
        }
    }

    @Test
    void noHeaderAndNoLineOfTheLogIsMadeByTheSender() throws Exception {
        String number = filed(Map.of(), "Nông Văn Thử", "Đức Xuân");
        String files = "/can-bo/ho-so/" + number + "/tep";
        Browser desk = Browser.signedIn(port, "motcua.h03.21.53");
        List<String> names = List.of(
                "a%0d%0aX-Zq7: 1.pdf",
                "a\"; filename=\"b.exe.pdf",
                "..\\..\\a.pdf",
                "../../a.pdf",
                "a\u202efdp.exe.pdf",
                "<script>.pdf",
                "a;b=c.pdf");
        int no = 0;
        for (String name : names) {
            byte[] content = ("%PDF-1.4\n% " + name + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
            assertThat(desk.upload(files, Map.of("loai", "HANDED_IN"), "file", name, content)
                            .statusCode())
                    .as(name)
                    .isEqualTo(303);
            Wire.Heard heard = asked("motcua.h03.21.53", files + "/" + ++no);
            assertThat(heard.status()).as(name).isEqualTo(200);
            assertThat(heard.headers().keySet()).as(name).noneMatch(header -> header.contains("zq7"));
            assertThat(heard.header("content-disposition"))
                    .as(name)
                    .startsWith("attachment;")
                    .doesNotContain("..", "/", "\\", "<", "%0D", "%0A", "%E2%80%AE", "b.exe\"");
        }
        String lines = "zq7\r\n2019-03-04 ERROR Forged\n\u2028\u0085\u001b[31m";
        new Browser(port).post("/dang-nhap", Map.of("ten", lines, "mat-khau", lines));
        Program.withoutToken(port).post("/api/v1/tokens", Map.of("username", lines, "password", lines));
        new Browser(port).get("/zq7%0d%0aForged");
        Program.of(port, "motcua.h03.21.53").get("/api/v1/units?q=zq7%0d%0aForged&on=%0aForged");
        new Browser(port).post("/tra-cuu", Map.of("ma", lines, "so", lines));
        assertThat(log.since()).as("log").isEmpty();
    }

    /** As bytes, with a browser's session. */
    private Wire.Heard asked(String username, String path) throws IOException {
        String session;
        try (BrowserContext context =
                Chromium.official("http://localhost:" + port, username, Chromium.OFFICE, "vi", true)) {
            session = context.cookies().stream()
                    .filter(cookie -> cookie.name.equals("motcua-session"))
                    .findFirst()
                    .orElseThrow()
                    .value;
        }
        try (Wire wire = new Wire(port)) {
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: motcua-session=" + session + "\r\n\r\n";
            return wire.ask(request.getBytes(StandardCharsets.US_ASCII), false);
        }
    }
}
