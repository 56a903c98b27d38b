package vn.motcua.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.Browser;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.dossiers.Announcer;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.HistoryVerification;
import vn.motcua.dossiers.Office;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Appointments;
import vn.motcua.identity.Officials;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Units;
import vn.motcua.procedures.ProcedureFixture;

/** The operator's page: what needs somebody is seen, and what can be done about it is done from there. */
@WebTest
class OperationsPageTest {

    private static final String PATH = "/can-bo/quan-tri/van-hanh";
    private static final String LISTENER = "a-listener-of-this-test";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    ProcedureFixture procedures;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Announcer announcer;

    @Autowired
    Heartbeat heartbeat;

    @Autowired
    ChainCheckStore chains;

    @Autowired
    Appointments appointments;

    @Autowired
    Officials officials;

    @Autowired
    Actors actors;

    @Autowired
    Units units;

    @BeforeEach
    void onAMonday() {
        clock.moveTo("2019-03-04T08:00");
    }

    @AfterEach
    void nothingOfOursStays() {
        jdbc.sql("delete from dossiers.failed_delivery where listener = :listener")
                .param("listener", LISTENER)
                .update();
        jdbc.sql("delete from operations.chain_check where broken_at is not null")
                .update();
    }

    private Document seen(Browser browser) throws Exception {
        HttpResponse<String> answer = browser.get(PATH);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static Element line(Document page, String what) {
        return page.select("tr").stream()
                .filter(row -> row.text().startsWith(what))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + what + " in " + page.text()));
    }

    private Dossier aDeadLetter() {
        Dossier dossier = office.receives(procedures.aProcedure().published());
        announcer.announce();
        jdbc.sql("""
                        insert into dossiers.failed_delivery
                            (dossier_id, seq, listener, attempts, first_at, next_at, error, dead)
                        values (:dossier, 2, :listener, 8, :at::timestamptz, :at::timestamptz, 'IllegalState / Timeout', true)
                        """)
                .param("dossier", dossier.id().value())
                .param("listener", LISTENER)
                .param("at", "2019-03-04T07:00+07:00")
                .update();
        return dossier;
    }

    private static Map<String, String> fields(Document page, String action, String reference) {
        Element form = page.select("form[action=" + PATH + action + "]").stream()
                .filter(one -> one.text().contains(reference))
                .findFirst()
                .orElseThrow();
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name]:not([name=_csrf])").forEach(input -> fields.put(input.attr("name"), input.val()));
        return fields;
    }

    private Optional<Map<String, Object>> delivery(Dossier dossier) {
        return jdbc
                .sql("select attempts, dead from dossiers.failed_delivery where dossier_id = :dossier")
                .param("dossier", dossier.id().value())
                .query()
                .listOfRows()
                .stream()
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource({"motcua.h03.21.53,403", "ld1.h03.21.53,403", "kstthc.h03,403", "thanhtra.h03,403", "quantri.h03,200"})
    void onlyTheAdministratorSeesIt(String username, int status) throws Exception {
        assertThat(Browser.signedIn(port, username).get(PATH).statusCode()).isEqualTo(status);
    }

    @Test
    void aDeadLetterIsSeenAndRetriedFromThePage() throws Exception {
        Dossier dossier = aDeadLetter();
        Browser browser = Browser.signedIn(port, "quantri.h03");
        Document page = seen(browser);

        assertThat(line(page, "Thông báo không gửi được").text()).contains("phải xử lý ngay", "Gửi lại");
        assertThat(page.text()).contains(dossier.reference() + ", 2", LISTENER, "IllegalState / Timeout");

        HttpResponse<String> answer = browser.post(PATH + "/gui-lai", fields(page, "/gui-lai", dossier.reference()));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(delivery(dossier)).contains(Map.of("attempts", 0, "dead", false));
        assertThat(line(seen(browser), "Thông báo lỗi, đang tự thử lại").text()).contains("cần chú ý");
        assertThat(Browser.signedIn(port, "thanhtra.h03")
                        .get("/can-bo/quan-tri/nhat-ky?loai=viec&muc=operations")
                        .body())
                .contains("Gửi lại thông báo");
    }

    @Test
    void aDeadLetterThatNobodyNeedsIsDismissedOnce() throws Exception {
        Dossier dossier = aDeadLetter();
        Browser browser = Browser.signedIn(port, "quantri.h03");
        Map<String, String> fields = fields(seen(browser), "/bo-qua", dossier.reference());

        browser.post(PATH + "/bo-qua", fields);
        assertThat(delivery(dossier)).isEmpty();
        assertThat(seen(browser).text()).contains("Đã bỏ qua thông báo này.");

        browser.post(PATH + "/bo-qua", fields);
        assertThat(seen(browser).text()).contains("Thông báo này không còn trong danh sách.");
    }

    @Test
    void whatIsStillTriedIsNotDismissed() throws Exception {
        Dossier dossier = aDeadLetter();
        Browser browser = Browser.signedIn(port, "quantri.h03");
        Map<String, String> fields = fields(seen(browser), "/bo-qua", dossier.reference());
        browser.post(PATH + "/gui-lai", fields);

        browser.post(PATH + "/bo-qua", fields);

        assertThat(delivery(dossier)).contains(Map.of("attempts", 0, "dead", false));
    }

    @Test
    void theHistoriesAreCheckedFromThePage() throws Exception {
        Browser browser = Browser.signedIn(port, "quantri.h03");
        long before = chains.lastEnded().map(ChainCheck::id).orElse(0L);

        assertThat(browser.post(PATH + "/kiem-tra-chuoi", Map.of()).statusCode())
                .isEqualTo(303);

        for (int tries = 0;
                tries < 300 && chains.lastEnded().map(ChainCheck::id).orElse(0L) <= before;
                tries++) {
            Thread.sleep(100);
        }
        assertThat(chains.lastEnded()).hasValueSatisfying(check -> {
            assertThat(check.id()).isGreaterThan(before);
            assertThat(check.held()).as(check.toString()).isTrue();
        });
        assertThat(line(seen(browser), "Kiểm tra chuỗi lịch sử hồ sơ").text()).contains("tốt", "nguyên vẹn");
    }

    @Test
    void aRunningCheckShowsHowFarItIsAndASecondIsNotBegun() throws Exception {
        long id = chains.begin(null).orElseThrow();
        try {
            chains.goneOn(id, 12);
            Browser browser = Browser.signedIn(port, "quantri.h03");

            assertThat(seen(browser).selectFirst("progress").attr("value")).isEqualTo("12");
            browser.post(PATH + "/kiem-tra-chuoi", Map.of());
            assertThat(seen(browser).text()).contains("Đang có một lần kiểm tra chạy.");
        } finally {
            chains.failed(id, "the test ended it");
        }
    }

    @Test
    void aBrokenHistoryIsSaidFirst() throws Exception {
        long id = chains.begin(null).orElseThrow();
        chains.found(
                id,
                new HistoryVerification.Report(
                        3,
                        17,
                        Optional.of(new HistoryVerification.BrokenLink(
                                "H03.21.53-190304-0001", 4, "the event is not what was recorded"))));

        Document page = seen(Browser.signedIn(port, "quantri.h03"));

        assertThat(line(page, "Kiểm tra chuỗi lịch sử hồ sơ").text())
                .contains("phải xử lý ngay", "H03.21.53-190304-0001, event 4", "Dừng mọi thay đổi");
        assertThat(page.selectFirst("h1 + p").text()).startsWith("phải xử lý ngay");
    }

    @Test
    void theProcessesDisksVersionsAndWhatIsNotConfiguredAreShown() throws Exception {
        heartbeat.beat();

        Document page = seen(Browser.signedIn(port, "quantri.h03"));

        assertThat(line(page, "Tiến trình ").text()).contains("1 đang chạy");
        assertThat(line(page, "Đĩa của thư mục dữ liệu").text()).contains("còn trống");
        assertThat(line(page, "Chứng thư số").text()).contains("không cấu hình");
        assertThat(line(page, "Đồng hồ").text()).contains("tập huấn: 08:00 04/03/2019");
        assertThat(line(page, "Bản sao lưu gần nhất").text()).contains("chưa có", "./run backup");
        assertThat(line(page, "Phiên bản").text()).contains("PostgreSQL 18", "Java 25");
        assertThat(page.select("[data-refresh]")).hasSize(1);
    }

    @Test
    void anAdministratorOfOneCommuneDoesNotOperateTheProvince() throws Exception {
        appointments.appoint(
                actors.of(officials.byUsername("quantri.h03").orElseThrow().id()),
                officials.byUsername("vt.h03.22").orElseThrow().id(),
                units.byCode("H03.22", LocalDate.of(2019, 3, 4)).orElseThrow().id(),
                Role.ADMINISTRATOR,
                LocalDate.of(2019, 3, 4),
                null);
        Browser browser = Browser.signedIn(port, "vt.h03.22");

        assertThat(browser.get(PATH).statusCode()).isEqualTo(403);
        assertThat(browser.post(PATH + "/kiem-tra-chuoi", Map.of()).statusCode())
                .isEqualTo(403);
    }
}
