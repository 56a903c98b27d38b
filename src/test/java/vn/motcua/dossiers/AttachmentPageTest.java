package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.Browser;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.procedures.ProcedureFixture;

/** The files of a dossier over HTTP. */
@WebTest
class AttachmentPageTest {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.ISO_8859_1);

    @LocalServerPort
    int port;

    @Autowired
    private Office office;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    private Browser desk;
    private Dossier dossier;
    private String path;

    @BeforeEach
    void aDossierAtTheDesk() throws Exception {
        clock.moveTo("2019-03-04T08:00");
        dossier = office.receives(procedures.aProcedure().published());
        path = "/can-bo/ho-so/" + dossier.reference() + "/tep";
        desk = Browser.signedIn(port, "motcua.h03.21.53");
    }

    private HttpResponse<String> sent(Browser who, String purpose, String name, byte[] content) throws Exception {
        return who.upload(path, Map.of("loai", purpose), "file", name, content);
    }

    @Test
    void theDeskAddsAFileAndIsLedBackToTheDossier() throws Exception {
        HttpResponse<String> answer = sent(desk, "HANDED_IN", "Tờ khai.pdf", PDF);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).hasValue("/can-bo/ho-so/" + dossier.reference());
        Document page = Jsoup.parse(desk.get(path).body());
        assertThat(page.select("a[download]").eachText()).containsExactly("Tờ khai.pdf");
    }

    @Test
    void noFileAnEmptyFileAndAPageAreRefusedBesideTheField() throws Exception {
        for (HttpResponse<String> answer : new HttpResponse[] {
            desk.post(path, Map.of("loai", "HANDED_IN")),
            sent(desk, "HANDED_IN", "a.pdf", new byte[0]),
            sent(desk, "HANDED_IN", "a.pdf", "<html><body>x</body></html>".getBytes(StandardCharsets.UTF_8))
        }) {
            assertThat(answer.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#file");
            assertThat(page.getElementById("file-error")).isNotNull();
        }
        assertThat(Jsoup.parse(desk.get(path).body()).select("a[download]")).isEmpty();
    }

    @Test
    void whatIsNotTheirsToAddIsRefusedInWords() throws Exception {
        HttpResponse<String> answer = sent(desk, "RESULT", "ket-qua.pdf", PDF);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary").text())
                .contains("không thêm được “Kết quả”");
        assertThat(sent(desk, "NOTHING", "a.pdf", PDF).statusCode()).isEqualTo(400);
    }

    @Test
    void anotherWardLearnsNothing() throws Exception {
        sent(desk, "HANDED_IN", "Tờ khai.pdf", PDF);
        Browser neighbour = Browser.signedIn(port, "motcua.h03.21.52");

        assertThat(neighbour.get(path).statusCode()).isEqualTo(404);
        assertThat(neighbour.get(path + "/1").statusCode()).isEqualTo(404);
        assertThat(sent(neighbour, "HANDED_IN", "a.pdf", PDF).statusCode()).isEqualTo(404);
        assertThat(desk.get(path + "/2").statusCode()).isEqualTo(404);
    }
}
