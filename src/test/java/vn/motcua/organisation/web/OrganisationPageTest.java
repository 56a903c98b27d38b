package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.Browser;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.organisation.Units;

@WebTest
class OrganisationPageTest {

    private static final String ACT = "/can-bo/to-chuc/sap-xep";
    private static final LocalDate LATER = LocalDate.of(2028, 1, 1);

    @LocalServerPort
    int port;

    @Autowired
    private Units units;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
    }

    private Browser as(String username) throws Exception {
        return Browser.signedIn(port, username);
    }

    private long id(String code) {
        return units.byCode(code, LocalDate.of(2019, 3, 4)).orElseThrow().id().value();
    }

    private static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static Map<String, String> establishing(String code) {
        Map<String, String> form = new HashMap<>(
                Map.of("loai", "ESTABLISH", "so", "1", "van-ban", "Quyết định 7/QĐ-UBND", "ngay", LATER.toString()));
        form.putAll(Map.of(
                "ma-1", code,
                "ten-1", "Ban Chuyển đổi số tỉnh Bắc Kạn",
                "ten-ngan-1", "Ban Chuyển đổi số",
                "loai-1", "DEPARTMENT",
                "cap-1", "PROVINCE",
                "cap-tren-1", "H03",
                "mot-cua", "co"));
        return form;
    }

    @Test
    void theTreeShowsTheProvinceWithItsBranchesShut() throws Exception {
        Document page = read(as("cv1.h03.21.53").get("/can-bo/to-chuc"));

        assertThat(page.select("main h1").text()).isEqualTo("Cơ cấu tổ chức ngày 04/03/2019");
        assertThat(page.select("main .mc-tree").text())
                .contains("Sở Tư pháp tỉnh Bắc Kạn H03.02", "Ủy ban nhân dân huyện Na Rì")
                .doesNotContain("Phòng Hành chính tư pháp");
    }

    @Test
    void aBranchOpensByALinkAlone() throws Exception {
        Document page = read(as("cv1.h03.21.53").get("/can-bo/to-chuc?mo=" + id("H03.02")));

        assertThat(page.select("main .mc-tree").text()).contains("Phòng Hành chính tư pháp H03.02.03");
        assertThat(page.select("main .mc-tree").text()).doesNotContain("Phòng Đăng ký kinh doanh");
    }

    @Test
    void aUnitIsFoundWithoutDiacritics() throws Exception {
        Document page = read(as("cv1.h03.21.53").get("/can-bo/to-chuc?q=phuong+duc+xuan"));

        assertThat(page.select("main a[href*=to-chuc/]").eachText())
                .contains("Ủy ban nhân dân phường Đức Xuân")
                .allMatch(name -> name.contains("Đức Xuân"));
    }

    @Test
    void aDayBeforeEverythingHasNoTreeAndANonsenseDayIsRefused() throws Exception {
        Browser browser = as("cv1.h03.21.53");

        assertThat(read(browser.get("/can-bo/to-chuc?ngay=1950-01-01")).text())
                .contains("Chưa có đơn vị nào vào ngày này");
        HttpResponse<String> refused = browser.get("/can-bo/to-chuc?ngay=2019-02-30");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(read(refused).select(".govuk-error-summary a").attr("href")).isEqualTo("#ngay");
    }

    @Test
    void aUnitSaysWhatItIsAndWhoIsInIt() throws Exception {
        Document page = read(as("cv1.h03.21.53").get("/can-bo/to-chuc/" + id("H03.21.53")));

        assertThat(page.select("main").text())
                .contains("Mã định danh H03.21.53", "01840", "Cấp xã", "Công chức Tư pháp - Hộ tịch", "Chuyên viên");
        assertThat(page.select(".govuk-breadcrumbs").text()).contains("UBND tỉnh Bắc Kạn");
        assertThat(page.select("a[href*=sap-xep]"))
                .as("a specialist reorganises nothing")
                .isEmpty();
    }

    @Test
    void aUnitThatNeverWasIsNotFound() throws Exception {
        assertThat(as("cv1.h03.21.53").get("/can-bo/to-chuc/99999999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoIsNotSignedInIsAskedToSignIn() throws Exception {
        HttpResponse<String> answer = new Browser(port).get("/can-bo/to-chuc");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location").orElse("")).contains("/dang-nhap");
    }

    @ParameterizedTest
    @CsvSource({
        "motcua.h03.21.53,403",
        "cv1.h03.21.53,403",
        "ld1.h03.21.53,403",
        "vt.h03.21.53,403",
        "truongmc.h03.02,403",
        "tp.h03.02.03,403",
        "kstthc.h03,403",
        "thanhtra.h03,403",
        "quantri.h03,200"
    })
    void onlyAdministratorsReorganise(String username, int status) throws Exception {
        Browser browser = as(username);

        assertThat(browser.get(ACT).statusCode()).isEqualTo(status);
        assertThat(browser.post(ACT + "/xem-truoc", establishing("H03.88")).statusCode())
                .isEqualTo(status);
    }

    @Test
    void aPlanIsShownBeforeAnythingIsDone() throws Exception {
        Document page = read(as("quantri.h03").post(ACT + "/xem-truoc", establishing("H03.88")));

        assertThat(page.select("main").text())
                .contains("Ban Chuyển đổi số tỉnh Bắc Kạn H03.88", "H03.88.MC", "Quyết định 7/QĐ-UBND", "01/01/2028");
        assertThat(units.byCode("H03.88", LATER)).isEmpty();
    }

    @Test
    void theActIsDoneOnceConfirmedAndTheUnitNamesItsDecision() throws Exception {
        Browser browser = as("quantri.h03");

        HttpResponse<String> done = browser.post(ACT, establishing("H03.89"));

        assertThat(done.statusCode()).isEqualTo(303);
        long unit = units.byCode("H03.89", LATER).orElseThrow().id().value();
        assertThat(units.byCode("H03.89", LATER.minusDays(1))).isEmpty();
        assertThat(read(browser.get("/can-bo/to-chuc/" + unit)).select("main").text())
                .contains("01/01/2028 – Quyết định 7/QĐ-UBND");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() throws Exception {
        Map<String, String> form = establishing("h03 88");
        form.put("van-ban", "");
        form.put("cap-tren-1", "H03.NOWHERE");

        HttpResponse<String> refused = as("quantri.h03").post(ACT + "/xem-truoc", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = read(refused);
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#van-ban", "#ma-1", "#cap-tren-1");
        assertThat(page.select("#ten-1").val()).isEqualTo("Ban Chuyển đổi số tỉnh Bắc Kạn");
    }

    @Test
    void anUnknownCodeOrDayIsRefused() throws Exception {
        Browser browser = as("quantri.h03");
        Map<String, String> dissolve = new HashMap<>(
                Map.of("loai", "DISSOLVE", "van-ban", "Quyết định 8", "ngay", LATER.toString(), "ket-thuc", "H03.XX"));

        assertThat(read(browser.post(ACT + "/xem-truoc", dissolve))
                        .select(".govuk-error-summary a")
                        .attr("href"))
                .isEqualTo("#ket-thuc");
        dissolve.put("ngay", "hôm qua");
        assertThat(read(browser.post(ACT, dissolve))
                        .select(".govuk-error-summary a")
                        .attr("href"))
                .isEqualTo("#ngay");
    }
}
