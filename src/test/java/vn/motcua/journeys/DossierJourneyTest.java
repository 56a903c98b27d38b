package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.procedures.ProcedureFixture;
import vn.motcua.procedures.StatedTerm;

/** The life of a dossier through the pages, by the people of phường Đức Xuân, with the citizen looking on. */
@WebTest
class DossierJourneyTest {

    private static final String RECEPTIONIST = "motcua.h03.21.53";
    private static final String SPECIALIST = "cv1.h03.21.53";
    private static final String LEADER = "ld1.h03.21.53";
    private static final String CLERK = "vt.h03.21.53";
    private static final String PLAIN = "9.930001";
    private static final String INTERLINKED = "9.930002";
    private static final Consumer<Page> NOTHING = page -> {};
    private static boolean published;

    @LocalServerPort
    int port;

    @Autowired
    ProcedureFixture procedures;

    @Autowired
    MovableClock clock;

    private boolean javaScript = true;

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
        if (!published) {
            procedures.aProcedure(PLAIN).published();
            procedures
                    .aProcedure(INTERLINKED)
                    .within(15, StatedTerm.Unit.WORKING_DAYS)
                    .withLeg(10, "Cấp thẻ bảo hiểm y tế", "district:Bảo hiểm xã hội", 40)
                    .published();
            published = true;
        }
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void aDossierGoesFromTheCounterToTheResultAndTheCitizenSeesIt(boolean script) {
        javaScript = script;
        String number = received(PLAIN);
        assertThat(receiptOf(number)).startsWith("%PDF");
        assertThat(tracked(number)).contains(number);
        does(RECEPTIONIST, number, "chuyen", NOTHING);
        does(SPECIALIST, number, "nhan-viec", NOTHING);
        does(SPECIALIST, number, "tham-tra", page -> page.fill("[name=minutes]", "Đã đối chiếu sổ hộ tịch"));
        assertThat(tracked(number)).containsIgnoringCase("đang");
        does(SPECIALIST, number, "trinh", page -> page.check("[name=proposal][value=GRANTED]"));
        does(LEADER, number, "phe-duyet", page -> page.check("[name=decision][value=GRANTED]"));
        finished(number);
        assertThat(tracked(number)).contains("Đã có kết quả");
        given(number);
        assertThat(tracked(number)).containsIgnoringCase("đã trả");
    }

    @Test
    void anInterlinkedDossierWaitsForThePartOfTheOtherAgency() {
        String number = received(INTERLINKED);
        does(RECEPTIONIST, number, "chuyen", NOTHING);
        does(SPECIALIST, number, "nhan-viec", NOTHING);
        does(SPECIALIST, number, "trinh", page -> page.check("[name=proposal][value=GRANTED]"));
        does("cv1.h03.21.32", number, "nhan-viec?phan=1", NOTHING);
        does("cv1.h03.21.32", number, "tra-loi?phan=1", page -> page.fill("[name=answer]", "Đã cấp thẻ"));
        does(LEADER, number, "phe-duyet", page -> page.check("[name=decision][value=GRANTED]"));
        finished(number);
        given(number);
    }

    @Test
    void aSupplementIsAskedForInOneRoundAndTheClockStartsAnew() {
        String number = received(PLAIN);
        does(RECEPTIONIST, number, "chuyen", NOTHING);
        does(SPECIALIST, number, "nhan-viec", NOTHING);
        does(SPECIALIST, number, "yeu-cau-bo-sung", page -> {
            page.fill("[name=reason]", "Giấy chứng sinh chưa có dấu");
            page.locator("form details summary").first().click();
            page.locator("select[name*=kind]")
                    .first()
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page.locator("input[name*=what]").first().fill("Nộp bản có dấu của cơ sở y tế");
        });
        assertThat(tracked(number)).contains("Nộp bản có dấu của cơ sở y tế");
        clock.moveTo("2019-03-06T09:00");
        does(RECEPTIONIST, number, "nhan-bo-sung", NOTHING);
        assertThat(tracked(number)).contains("13/03/2019");
    }

    @Test
    void ofTwoWhoPressAtOnceOneIsToldWhoDidWhat() {
        String number = received(PLAIN);
        does(RECEPTIONIST, number, "chuyen", NOTHING);
        try (BrowserContext first = office(SPECIALIST);
                BrowserContext second = office("cv2.h03.21.53")) {
            Page one = first.newPage();
            Page other = second.newPage();
            one.navigate("/can-bo/ho-so/" + number + "/lam/nhan-viec");
            other.navigate("/can-bo/ho-so/" + number + "/lam/nhan-viec");
            one.click("main form[method=post] button[type=submit]");
            one.waitForURL(url -> !url.contains("/lam/"));
            var answer = other.waitForResponse(
                    response -> response.request().method().equals("POST"),
                    () -> other.click("main form[method=post] button[type=submit]"));
            assertThat(answer.status()).isEqualTo(409);
            other.waitForLoadState();
            assertThat(other.locator("main").innerText()).contains("đã “Nhận việc”");
        }
    }

    private BrowserContext office(String username) {
        return Chromium.official(base(), username, Chromium.OFFICE, "vi", javaScript);
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private String received(String procedure) {
        try (BrowserContext context = office(RECEPTIONIST)) {
            Page page = context.newPage();
            page.navigate("/can-bo/tiep-nhan?q=" + procedure);
            page.locator("main table a[href*='" + procedure + "']").first().click();
            page.fill("[name='applicant.name']", "Nông Thị Quầy");
            page.fill("[name='applicant.identity']", "006190000777");
            page.locator("input[type=checkbox][name^='giay.']").all().forEach(box -> box.check());
            page.click("button[name=viec][value=tiep-nhan]");
            page.waitForURL(url -> url.contains("/tiep-nhan/xong/"));
            accessible(page);
            return page.locator("h1").innerText().strip();
        }
    }

    /** Does one act on its page; the page must be left, which it is only when the act was done. */
    private void does(String username, String number, String act, Consumer<Page> filling) {
        try (BrowserContext context = office(username)) {
            Page page = context.newPage();
            page.navigate("/can-bo/ho-so/" + number);
            accessible(page);
            page.navigate("/can-bo/ho-so/" + number + "/lam/" + act);
            accessible(page);
            filling.accept(page);
            page.click("main form[method=post] button[type=submit]");
            page.waitForURL(url -> !url.contains("/lam/"));
            assertThat(page.locator(".govuk-error-summary").count()).isZero();
        }
    }

    private void finished(String number) {
        does(CLERK, number, "ket-qua", page -> {
            page.fill("[name=resultNumber]", "12/TLKS-BS");
            page.fill("[name=resultOn]", "2019-03-04");
        });
    }

    private void given(String number) {
        try (BrowserContext context = office(RECEPTIONIST)) {
            Page page = context.newPage();
            page.navigate("/can-bo/tra-ket-qua?ma=" + number);
            accessible(page);
            page.click("main form[method=post] button[type=submit]");
            page.waitForLoadState();
            assertThat(page.locator(".govuk-error-summary").count()).isZero();
        }
    }

    private String receiptOf(String number) {
        try (BrowserContext context = office(RECEPTIONIST)) {
            APIResponse answer = context.request().get(base() + "/can-bo/ho-so/" + number + "/giay/giay-tiep-nhan.pdf");
            assertThat(answer.status()).isEqualTo(200);
            return new String(answer.body(), 0, 8, StandardCharsets.ISO_8859_1);
        }
    }

    private String tracked(String number) {
        try (BrowserContext context = Chromium.visitor(base(), Chromium.PHONE, "vi", javaScript)) {
            Page page = context.newPage();
            page.navigate("/tra-cuu");
            page.fill("[name=ma]", number);
            page.fill("[name=so]", "0777");
            page.click("main form button[type=submit]");
            page.waitForLoadState();
            accessible(page);
            String said = page.locator("main").innerText();
            assertThat(said).doesNotContain("Nông Thị Quầy", "006190000777");
            return said;
        }
    }

    private void accessible(Page page) {
        if (javaScript) {
            List<String> found = new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .map(rule -> rule.getId() + " at "
                                    + rule.getNodes().getFirst().getTarget())
                            .toList();
            assertThat(found).as(page.url()).isEmpty();
        }
    }
}
