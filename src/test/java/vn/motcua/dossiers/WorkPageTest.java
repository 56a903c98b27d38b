package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.Browser;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureFixture;

/** My work and finding: what is shown to whom, in which order, in which words, and what one press does. */
@WebTest
class WorkPageTest {

    @LocalServerPort
    int port;

    @Autowired
    private Office office;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private DossierStore store;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
    }

    private Browser as(String username) throws Exception {
        return Browser.signedIn(port, username);
    }

    private static Document read(Browser browser, String path) throws Exception {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String work(Dossier dossier, String group) {
        return "/can-bo/cong-viec?nhom=" + group + "&q=" + dossier.reference();
    }

    private static HttpResponse<String> press(Browser browser, Element form) throws Exception {
        Map<String, String> fields = new HashMap<>();
        form.select("input").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.remove("_csrf");
        return browser.post(form.attr("action"), fields);
    }

    @Test
    void signingInLeadsToTheWork() throws Exception {
        HttpResponse<String> answer = new Browser(port).signIn("cv1.h03.21.53");

        assertThat(answer.headers().firstValue("location").orElse("")).endsWith("/can-bo/cong-viec");
    }

    @Test
    void aDossierMovesThroughTheGroupsAsItsTimePasses() throws Exception {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());
        Browser specialist = as("cv1.h03.21.53");

        assertThat(read(specialist, work(dossier, "tat-ca")).select("tbody tr").text())
                .contains(dossier.reference(), "Nông Văn Thử", "còn 5 ngày 7 giờ làm việc", "Chờ thụ lý");
        assertThat(read(specialist, work(dossier, "qua-han")).select("tbody tr"))
                .isEmpty();
        clock.moveTo("2019-03-11T09:00");
        assertThat(read(specialist, work(dossier, "sap-den-han"))
                        .select("tbody tr")
                        .text())
                .contains("đến hạn hôm nay lúc 17:00");
        clock.moveTo("2019-03-13T09:00");
        Document late = read(specialist, work(dossier, "qua-han"));
        assertThat(late.select(".mc-due--late").text()).startsWith("quá hạn 1 ngày");

        office.does(
                people.specialist(),
                dossier,
                new Instruction.RequestSupplement(
                        List.of(new Defect("Tờ khai", Defect.Kind.MISSING, "Nộp")), "Thiếu", "Mới phát hiện"));
        assertThat(read(specialist, work(dossier, "tam-dung"))
                        .select(".mc-due--paused")
                        .text())
                .isEqualTo("tạm dừng từ 13/03/2019");
    }

    @Test
    void onePressTakesTheWorkAndComesBackToTheList() throws Exception {
        Dossier dossier = office.receives(procedures.aProcedure().published());
        Browser desk = as("motcua.h03.21.53");
        Element handOver = read(desk, work(dossier, "tat-ca")).selectFirst("tbody form");
        assertThat(press(desk, handOver).statusCode()).isEqualTo(303);

        Browser specialist = as("cv1.h03.21.53");
        Element take = read(specialist, work(dossier, "tat-ca")).selectFirst("tbody form");
        HttpResponse<String> taken = press(specialist, take);

        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(taken.headers().firstValue("location").orElse("")).contains("/can-bo/cong-viec?nhom=tat-ca");
        assertThat(read(specialist, work(dossier, "tat-ca"))
                        .selectFirst(".govuk-notification-banner")
                        .text())
                .contains("Đã nhận việc: " + dossier.reference());
        assertThat(store.find(dossier.reference()).orElseThrow().progress().holder())
                .isEqualTo(people.specialist().id());

        HttpResponse<String> again = press(specialist, take);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(again.body()).select(".govuk-error-summary")).isNotEmpty();
    }

    @Test
    void nobodySeesTheWorkOfAnotherCommune() throws Exception {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());

        Document page = read(as("cv1.h03.21.52"), work(dossier, "tat-ca"));

        assertThat(page.select("tbody tr")).isEmpty();
        assertThat(page.select(".govuk-inset-text").text()).contains("Không có việc nào khớp");
        Browser stranger = as("cv1.h03.21.52");
        assertThat(stranger.post(
                                "/can-bo/cong-viec",
                                Map.of("viec", "nhan-viec", "ma", dossier.reference(), "phien-ban", "3"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAdministratorHasNoWorkAndIsToldWhereToGo() throws Exception {
        Document page = read(as("quantri.h03"), "/can-bo/cong-viec");

        assertThat(page.select("tbody tr")).isEmpty();
        assertThat(page.select(".govuk-inset-text").text()).contains("không xử lý hồ sơ");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() throws Exception {
        ProcedureCode procedure = procedures.aProcedure().published();
        for (int i = 0; i < 31; i++) {
            office.registers(procedure);
        }
        Browser desk = as("motcua.h03.21.53");
        List<String> seen = new ArrayList<>();
        String path = "/can-bo/cong-viec?nhom=tat-ca&q=nong van thu".replace(" ", "%20");
        while (path != null) {
            Document page = read(desk, path);
            assertThat(page.select("tbody tr").size()).isLessThanOrEqualTo(30);
            seen.addAll(page.select("tbody tr td:nth-child(2) a").eachText());
            path = page.select("a[rel=next]").attr("href");
            path = path.isEmpty() ? null : path;
        }

        assertThat(seen).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    }

    @Test
    void aDossierIsFoundByNumberNameIdentityAndPhoneWithinWhatOneMaySee() throws Exception {
        Dossier dossier = office.hasInHand(procedures.aProcedure().published());
        Browser specialist = as("cv1.h03.21.53");

        for (String text : new String[] {dossier.reference(), "nong%20van%20thu", "006090000123", "0912%20345%20678"}) {
            assertThat(read(specialist, "/can-bo/tim?q=" + text)
                            .select("tbody a")
                            .eachText())
                    .as(text)
                    .contains(dossier.reference());
            assertThat(read(as("cv1.h03.21.52"), "/can-bo/tim?q=" + text)
                            .select("tbody a")
                            .eachText())
                    .as(text)
                    .doesNotContain(dossier.reference());
        }
        assertThat(read(specialist, "/can-bo/tim?q=" + dossier.reference() + "&trang-thai=10")
                        .select("tbody a"))
                .isEmpty();
        assertThat(read(
                                specialist,
                                "/can-bo/tim?q=" + dossier.reference()
                                        + "&trang-thai=4&tu-ngay=2019-03-04&den-ngay=2019-03-04")
                        .select("tbody a"))
                .hasSize(1);
    }

    @Test
    void anUnreadableDayIsNamedAndWhatWasTypedIsKept() throws Exception {
        HttpResponse<String> answer = as("cv1.h03.21.53").get("/can-bo/tim?q=nong&tu-ngay=2019-02-30");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href")).containsExactly("#tu-ngay");
        assertThat(page.getElementById("q").val()).isEqualTo("nong");
    }

    @Test
    void everyOfficialFindsTheKeys() throws Exception {
        Document page = read(as("quantri.h03"), "/can-bo/phim-tat");

        assertThat(page.select("dt").eachText()).contains("j", "k", "/");
        assertThat(page.select("footer a[href=/can-bo/phim-tat]")).hasSize(1);
    }
}
