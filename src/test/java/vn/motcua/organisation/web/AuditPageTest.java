package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
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
import vn.motcua.audit.Audit;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Appointments;
import vn.motcua.identity.Officials;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Units;

@WebTest
class AuditPageTest {

    private static final String PATH = "/can-bo/quan-tri/nhat-ky";

    @LocalServerPort
    int port;

    @Autowired
    private Audit audit;

    @Autowired
    private Actors actors;

    @Autowired
    private Officials officials;

    @Autowired
    private Appointments appointments;

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

    private Actor actor(String username) {
        return actors.of(officials.byUsername(username).orElseThrow().id());
    }

    private static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
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
        "thanhtra.h03,200",
        "quantri.h03,200"
    })
    void onlyInspectorsAndAdministratorsReadTheRecord(String username, int status) throws Exception {
        assertThat(as(username).get(PATH).statusCode()).isEqualTo(status);
    }

    @Test
    void whoLookedAtADossierIsFoundByItsNumber() throws Exception {
        audit.looked(actor("cv1.h03.21.53"), "dossier", "H03.21.53-190304-9001", "trang hồ sơ");
        audit.looked(actor("cv2.h03.21.53"), "dossier", "H03.21.53-190304-9002", "trang hồ sơ");

        Document page = read(as("thanhtra.h03").get(PATH + "?doi-tuong=H03.21.53-190304-9001"));

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody").text()).contains("cv1.h03.21.53", "Hồ sơ H03.21.53-190304-9001", "trang hồ sơ");
    }

    @Test
    void filtersByPersonKindAndDaysWorkTogether() throws Exception {
        audit.looked(actor("cv3.h03.21.53"), "attachment", "H03.21.53-190304-9003/1", "tải tệp");
        Browser browser = as("thanhtra.h03");
        String filters = PATH + "?nguoi=cv3.h03.21.53&muc=attachment&tu=2019-03-04&den=";

        assertThat(read(browser.get(filters + "2019-03-04")).select("tbody tr")).isNotEmpty();
        assertThat(read(browser.get(PATH + "?nguoi=cv3.h03.21.53&muc=attachment&tu=2019-03-05"))
                        .select("tbody tr"))
                .isEmpty();
    }

    @Test
    void administrativeActsAreShownInPlainWords() throws Exception {
        Browser administrator = as("quantri.h03");
        String username = "nhat.ky.thu";
        administrator.post(
                "/can-bo/quan-tri/nguoi-dung",
                Map.of(
                        "username", username,
                        "name", "Ma Thị Nhật Ký",
                        "title", "",
                        "vai-tro", "CLERK",
                        "don-vi", "H03.21.53",
                        "tu", "2019-03-04"));
        long id = officials.byUsername(username).orElseThrow().id().value();

        Document page = read(administrator.get(PATH + "?loai=viec&muc=official&doi-tuong=" + id));

        assertThat(page.select("tbody").text())
                .contains("Mở tài khoản", "Giao vai trò", "Cán bộ Ma Thị Nhật Ký", "vai trò: Văn thư")
                .contains("đơn vị: Ủy ban nhân dân phường Đức Xuân");
    }

    @Test
    void theRecordGoesOnPageByPage() throws Exception {
        Actor looker = actor("cv2.h03.21.53");
        for (int i = 0; i < 51; i++) {
            audit.looked(looker, "book", "trang-" + i, "sổ");
        }
        Browser browser = as("thanhtra.h03");

        Document first = read(browser.get(PATH + "?muc=book&nguoi=cv2.h03.21.53"));
        String older = first.select("a[rel=next]").attr("href");

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(older).contains("muc=book", "truoc=");
        assertThat(read(browser.get(older)).select("tbody tr")).hasSize(1);
    }

    @Test
    void badFiltersAreRefusedAtTheirField() throws Exception {
        HttpResponse<String> refused = as("thanhtra.h03").get(PATH + "?nguoi=khong-co-ai&tu=2019-13-01");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(read(refused).select(".govuk-error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#nguoi", "#tu");
    }

    @Test
    void anInspectorOfADistrictReadsOnlyWhatItsPeopleDid() throws Exception {
        appointments.appoint(
                actor("quantri.h03"),
                officials.byUsername("vt.h03.22").orElseThrow().id(),
                units.byCode("H03.22", LocalDate.of(2019, 3, 4)).orElseThrow().id(),
                Role.INSPECTOR,
                LocalDate.of(2019, 1, 1),
                null);
        audit.looked(actor("cv1.h03.21.53"), "dossier", "H03.22-190304-9004", "trang hồ sơ");
        audit.looked(actor("ld1.h03.22"), "dossier", "H03.22-190304-9004", "trang hồ sơ");

        Document page = read(as("vt.h03.22").get(PATH + "?doi-tuong=H03.22-190304-9004"));

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody").text()).contains("ld1.h03.22");
    }
}
