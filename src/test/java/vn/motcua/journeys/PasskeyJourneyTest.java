package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.identity.CitizenFixture;

/** A citizen's telephone keeps a key and signs in with it; the browser's own make-believe authenticator plays its part. */
@WebTest
class PasskeyJourneyTest {

    private static final String SIGN_IN = "/cong-dan/dang-nhap";

    @LocalServerPort
    int port;

    @Autowired
    CitizenFixture citizens;

    @Autowired
    MovableClock clock;

    private final String identity = CitizenFixture.anIdentity();

    @BeforeEach
    void anAccount() {
        clock.moveTo("2019-03-04T08:00");
        citizens.with(identity);
    }

    private static void deviceThatKnowsItsOwner(BrowserContext context, Page page) {
        CDPSession devices = context.newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject device = new JsonObject();
        device.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", device);
    }

    private void withPassword(Page page) {
        page.navigate(SIGN_IN);
        page.fill("[name=so]", identity);
        page.fill("[name=mat-khau]", CitizenFixture.PASSWORD);
        page.click("main form[action='" + SIGN_IN + "'] button");
        page.waitForURL("**/cong-dan");
    }

    private static void signOut(Page page) {
        page.click("header button");
        page.waitForURL(url -> url.endsWith("/"));
    }

    private static void accessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void theTelephoneSignsInOnceForEachQuestionAndNoMoreWhenItsKeyIsDeleted() {
        try (BrowserContext context = Chromium.visitor("http://localhost:" + port, Chromium.PHONE, "vi", true)) {
            Page page = context.newPage();
            deviceThatKnowsItsOwner(context, page);
            withPassword(page);
            page.navigate("/cong-dan/tai-khoan");
            page.fill("[name=ten-khoa]", "Điện thoại của tôi");
            page.click("[data-passkey=create] button");
            page.waitForSelector("#cac-khoa");
            assertThat(page.textContent("#cac-khoa")).contains("Điện thoại của tôi", "chưa dùng");
            accessible(page);

            signOut(page);
            page.navigate(SIGN_IN);
            accessible(page);
            Request answered = page.waitForRequest(
                    request -> request.url().endsWith(SIGN_IN + "/khoa"),
                    () -> page.click("[data-passkey=get] button"));
            page.waitForURL("**/cong-dan");
            assertThat(page.textContent("h1")).isEqualTo("Hồ sơ của tôi");

            assertThat(replayed(context, page, answered)).isEqualTo(422);
            page.navigate("/cong-dan/tai-khoan");
            page.click("#cac-khoa button");
            page.waitForSelector(
                    "#cac-khoa", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            signOut(page);
            page.navigate(SIGN_IN);
            page.click("[data-passkey=get] button");
            page.waitForFunction("() => document.querySelector('[data-passkey] [role=status]').textContent !== ''");
            assertThat(page.textContent("[data-passkey] [role=status]")).contains("Không đăng nhập được bằng khóa này");
        }
    }

    /** What the device signed, sent once more with a form token that is good. */
    private static int replayed(BrowserContext context, Page page, Request answered) {
        String token = page.inputValue("header input[name=_csrf]");
        String body = answered.postData().replaceAll("_csrf=[^&]*", "_csrf=" + token);
        return context.request()
                .post(
                        SIGN_IN + "/khoa",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData(body))
                .status();
    }
}
