package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.Browser;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.procedures.ProcedureFixture;

/** The papers over HTTP: who may print them, and what a browser gets. */
@WebTest
class PaperPageTest {

    @LocalServerPort
    int port;

    @Autowired
    private Office office;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DataSource source;

    private Dossier dossier;

    @BeforeEach
    void aReceivedDossier() {
        clock.moveTo("2019-03-04T08:00");
        dossier = office.receives(procedures.aProcedure().published());
    }

    private HttpResponse<String> asked(String username, String paper) throws Exception {
        Browser browser = Browser.signedIn(port, username);
        return browser.get("/can-bo/ho-so/" + dossier.reference() + "/giay/" + paper);
    }

    private long looks() {
        return JdbcClient.create(source)
                .sql("select count(*) from audit.look where subject_id = ?")
                .param(dossier.reference())
                .query(Long.class)
                .single();
    }

    @Test
    void aReceiptOpensInTheBrowserUnderAGoodNameAndIsNotKeptByIt() throws Exception {
        HttpResponse<String> response = asked("motcua.h03.21.53", "giay-tiep-nhan.pdf");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline")
                .contains("giay-tiep-nhan-" + dossier.reference() + ".pdf");
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(response.body()).startsWith("%PDF-");
    }

    @Test
    void whoPrintsIsRecorded() throws Exception {
        long before = looks();

        asked("motcua.h03.21.53", "giay-tiep-nhan.pdf");

        assertThat(looks()).isEqualTo(before + 1);
    }

    @Test
    void theOfficialsOfAnotherWardDoNotLearnOfIt() throws Exception {
        HttpResponse<String> response = asked("motcua.h03.21.52", "giay-tiep-nhan.pdf");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).doesNotContain("Nông Văn Thử", "Giấy tiếp nhận");
    }

    @Test
    void whoIsNotSignedInMustSignIn() throws Exception {
        HttpResponse<String> response =
                new Browser(port).get("/can-bo/ho-so/" + dossier.reference() + "/giay/giay-tiep-nhan.pdf");

        assertThat(response.statusCode()).isEqualTo(303);
    }

    @Test
    void aPaperThatTheDossierDoesNotHaveIsRefusedInPlainWords() throws Exception {
        HttpResponse<String> response = asked("cv1.h03.21.53", "phieu-xin-loi.pdf");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(response.body()).text())
                .contains("Hồ sơ " + dossier.reference() + " chưa có “Phiếu xin lỗi và hẹn lại ngày trả kết quả”.");
    }

    @Test
    void aPaperThatTheDecreeDoesNotKnowIsRefusedInPlainWords() throws Exception {
        HttpResponse<String> response = asked("cv1.h03.21.53", "thong-bao-dung.pdf");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(response.body()).text()).contains("Nghị định 61/2018/NĐ-CP không có loại giấy này.");
    }

    @Test
    void anUnknownKindOrTimeOfPaperIsNotFound() throws Exception {
        assertThat(asked("cv1.h03.21.53", "giay-khac.pdf").statusCode()).isEqualTo(404);
        assertThat(asked("cv1.h03.21.53", "giay-tiep-nhan.pdf?lan=9").statusCode())
                .isEqualTo(404);
        assertThat(asked("cv1.h03.21.53", "giay-tiep-nhan.pdf?lan=x").statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> book(String username, String query) throws Exception {
        Browser browser = Browser.signedIn(port, username);
        return browser.get("/can-bo/so.pdf" + query);
    }

    @Test
    void theBookOfADeskPrintsForWhoeverMaySeeIt() throws Exception {
        HttpResponse<String> response = book("motcua.h03.21.53", "?tu=2019-03-01&den=2019-03-04");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("so-theo-doi-H03.21.53-2019-03-01-2019-03-04.pdf");
    }

    @Test
    void theBookOfAnotherDeskIsNotFound() throws Exception {
        assertThat(book("motcua.h03.21.53", "?don-vi=H03.21.52").statusCode()).isEqualTo(404);
    }

    @Test
    void aPeriodThatCannotBeReadIsExplained() throws Exception {
        assertThat(book("motcua.h03.21.53", "?tu=2019-03-05&den=2019-03-01").statusCode())
                .isEqualTo(422);
        assertThat(book("motcua.h03.21.53", "?tu=hom-nay").body()).contains("năm-tháng-ngày");
    }
}
