package vn.motcua.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.Browser;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossiers.ActResult;
import vn.motcua.dossiers.CalendarEdits;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.People;
import vn.motcua.procedures.ProcedureFixture;

@WebTest
class CalendarPageTest {

    private static final String PATH = "/can-bo/quan-tri/lich";
    private static final LocalDate FRIDAY = LocalDate.of(2019, 10, 18);

    @LocalServerPort
    int port;

    @Autowired
    private Calendars calendars;

    @Autowired
    private CalendarEdits edits;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void inAutumn() {
        clock.moveTo("2019-10-14T08:00");
    }

    @AfterEach
    void asItWas() {
        calendars.withdraw(FRIDAY);
        clock.forward(Duration.ofSeconds(6));
        edits.carryOn();
        clock.moveTo("2019-03-04T08:00");
    }

    private Browser as(String username) throws Exception {
        return Browser.signedIn(port, username);
    }

    private static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static List<String> faults(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return read(answer).select(".govuk-error-summary a").eachAttr("href");
    }

    private static Map<String, String> dayOff() {
        return new HashMap<>(Map.of(
                "viec", "ngay",
                "ngay", FRIDAY.toString(),
                "loai", "SWAP_OFF",
                "ten", "Nghỉ do lũ",
                "quyet-dinh", "Công điện 31/CĐ-UBND"));
    }

    private Dossier received() {
        return ((ActResult.Done) dossiers.receive(
                        people.receptionist(),
                        people.aRegistration(procedures.aProcedure().published())))
                .dossier();
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
    void onlyAdministratorsOfTheCalendarMay(String username, int status) throws Exception {
        Browser browser = as(username);

        assertThat(browser.get(PATH).statusCode()).isEqualTo(status);
        assertThat(browser.get(PATH + "/gio").statusCode()).isEqualTo(status);
        assertThat(browser.post(PATH + "/xem-truoc", dayOff()).statusCode()).isEqualTo(status);
    }

    @Test
    void aYearIsToldInPlainWordsWithItsLunarHolidays() throws Exception {
        Document page = read(as("quantri.h03").get(PATH + "?nam=2019"));

        assertThat(page.select("main").text())
                .contains("Mùng 1 Tết là thứ Ba 05/02/2019", "mùng 10 tháng 3 âm lịch) là Chủ nhật 14/04/2019")
                .contains("Nghỉ bù Giỗ Tổ Hùng Vương", "thứ Bảy 04/05/2019 Làm bù");
    }

    @Test
    void thePreviewNamesTheDossiersAndSavesNothing() throws Exception {
        Dossier dossier = received();

        Document page = read(as("quantri.h03").post(PATH + "/xem-truoc", dayOff()));

        assertThat(page.select("tbody tr:contains(" + dossier.reference() + ")").text())
                .contains("17:00 21/10/2019", "17:00 22/10/2019", "muộn hơn");
        assertThat(page.select("main").text()).contains("Công điện 31/CĐ-UBND");
        assertThat(calendars.decided()).noneMatch(day -> day.on().equals(FRIDAY));
    }

    @Test
    void onConfirmationTheDayIsSavedAndTheProgressIsShown() throws Exception {
        received();
        Browser browser = as("quantri.h03");

        HttpResponse<String> saved = browser.post(PATH, dayOff());

        assertThat(saved.statusCode()).isEqualTo(303);
        String progress = saved.headers().firstValue("location").orElseThrow().replaceAll("^https?://[^/]+", "");
        assertThat(read(browser.get(progress)).select("main").text()).contains("Đã xem hết các hồ sơ", "Nghỉ do lũ");
        assertThat(calendars.ofProvince().isWorkingDay(FRIDAY)).isFalse();
        assertThat(read(browser.get(PATH + "?nam=2019")).select("a[href$='bo?ngay=2019-10-18']"))
                .hasSize(1);
    }

    @Test
    void aDecidedDayIsWithdrawnByADecisionToo() throws Exception {
        Browser browser = as("quantri.h03");
        browser.post(PATH, dayOff());
        clock.forward(Duration.ofSeconds(6));
        Map<String, String> undo = new HashMap<>(Map.of("viec", "bo-ngay", "ngay", FRIDAY.toString()));

        assertThat(browser.get(PATH + "/bo?ngay=" + FRIDAY).statusCode()).isEqualTo(200);
        assertThat(faults(browser.post(PATH + "/xem-truoc", undo))).containsExactly("#quyet-dinh");
        undo.put("quyet-dinh", "Công điện 32/CĐ-UBND");
        assertThat(browser.post(PATH + "/xem-truoc", undo).statusCode()).isEqualTo(200);
        assertThat(browser.post(PATH, undo).statusCode()).isEqualTo(303);

        assertThat(calendars.ofProvince().isWorkingDay(FRIDAY)).isTrue();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() throws Exception {
        Browser browser = as("quantri.h03");
        Map<String, String> form = dayOff();
        form.put("ngay", "2019-02-30");
        form.put("loai", "PARTY");

        HttpResponse<String> refused = browser.post(PATH + "/xem-truoc", form);

        assertThat(faults(refused)).containsExactlyInAnyOrder("#ngay", "#loai");
        assertThat(read(refused).select("#ten").val()).isEqualTo("Nghỉ do lũ");
        assertThat(browser.post(PATH + "/xem-truoc", Map.of("viec", "xoa-het")).statusCode())
                .isEqualTo(422);
        form = dayOff();
        form.put("quyet-dinh", "");
        assertThat(faults(browser.post(PATH, form))).containsExactly("#quyet-dinh");
    }

    @Test
    void officeHoursOfAnAgencyAreSetForASeasonWithSaturdays() throws Exception {
        Browser browser = as("quantri.h03");
        Map<String, String> form = new HashMap<>(Map.of(
                "viec", "gio",
                "don-vi", "H03.28",
                "tu-ngay", "2020-05-01",
                "den-ngay", "2020-09-30",
                "sang-tu", "07:00",
                "sang-den", "11:00",
                "chieu-tu", "14:00",
                "chieu-den", "17:30",
                "thu-bay", "sang",
                "quyet-dinh", "Quyết định 9/QĐ-UBND"));
        form.put("sang-den", "06:00");
        assertThat(faults(browser.post(PATH + "/xem-truoc", form))).containsExactly("#sang-tu");
        form.put("sang-den", "11:00");

        assertThat(browser.post(PATH, form).statusCode()).isEqualTo(303);

        assertThat(read(browser.get(PATH)).select("main").text())
                .contains("Thứ Hai – thứ Sáu 07:00–11:00, 14:00–17:30; thứ Bảy 07:00–11:00");
        clock.forward(Duration.ofSeconds(6));
        Map<String, String> undo = Map.of(
                "viec", "bo-gio",
                "don-vi", "H03.28",
                "tu-ngay", "2020-05-01",
                "den-ngay", "2020-09-30",
                "quyet-dinh", "Quyết định 10/QĐ-UBND");
        assertThat(browser.post(PATH, undo).statusCode()).isEqualTo(303);
        assertThat(calendars.setHours()).isEmpty();
    }

    @Test
    void aChangeThatNeverWasIsNotFound() throws Exception {
        assertThat(as("quantri.h03").get(PATH + "/thay-doi/99999").statusCode()).isEqualTo(404);
    }
}
