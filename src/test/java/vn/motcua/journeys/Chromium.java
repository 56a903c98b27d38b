package vn.motcua.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.motcua.identity.CitizenFixture;

/** The one browser of a test run; each visitor has a profile of their own. */
final class Chromium {

    static final int PHONE = 360;
    static final int OFFICE = 1366;

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");
    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setHeadless(true)
                    .setArgs(QUIET));
    private static final Map<String, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }

    private Chromium() {}

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium; ./run test installs it"));
    }

    /** Somebody who is not signed in. */
    static BrowserContext visitor(String base, int width, String language, boolean javaScript) {
        BrowserContext context = BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(width, 800)
                .setJavaScriptEnabled(javaScript));
        context.setDefaultTimeout(15_000);
        context.addCookies(List.of(new Cookie("lang", language).setUrl(base)));
        return context;
    }

    /** An official, signed in through the page once for all contexts. */
    static BrowserContext official(String base, String username, int width, String language, boolean javaScript) {
        BrowserContext context = visitor(base, width, language, javaScript);
        List<Cookie> session = SESSIONS.computeIfAbsent(base + username, key -> signIn(base, username));
        context.addCookies(session);
        return context;
    }

    /** A citizen with an account, signed in through the page once for all contexts. */
    static BrowserContext citizen(String base, String identity, int width, String language) {
        BrowserContext context = visitor(base, width, language, true);
        context.addCookies(SESSIONS.computeIfAbsent(
                base + identity,
                key -> signIn(base, "/cong-dan/dang-nhap", "[name=so]", identity, CitizenFixture.PASSWORD)));
        return context;
    }

    private static List<Cookie> signIn(String base, String username) {
        return signIn(base, "/dang-nhap", "[name=ten]", username, "MotCua-2019");
    }

    private static List<Cookie> signIn(String base, String door, String field, String name, String password) {
        try (BrowserContext context = visitor(base, OFFICE, "vi", true)) {
            var page = context.newPage();
            page.navigate(door);
            page.fill(field, name);
            page.fill("[name=mat-khau]", password);
            page.click("main button[type=submit]");
            page.waitForURL(url -> !url.contains("/dang-nhap"));
            return context.cookies().stream()
                    .filter(cookie -> !cookie.name.equals("lang"))
                    .map(cookie -> new Cookie(cookie.name, cookie.value).setUrl(base))
                    .toList();
        }
    }
}
