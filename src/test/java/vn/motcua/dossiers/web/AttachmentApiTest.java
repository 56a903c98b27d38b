package vn.motcua.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.MovableClock;
import vn.motcua.Program;
import vn.motcua.WebTest;
import vn.motcua.procedures.ProcedureFixture;

/** Files of a dossier, by HTTP. */
@WebTest
class AttachmentApiTest {

    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    @LocalServerPort
    int port;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    private Program desk;
    private String files;

    @BeforeEach
    void aDossier() {
        clock.moveTo("2019-03-04T08:00");
        desk = Program.of(port, "motcua.h03.21.53");
        var procedure = procedures.aProcedure().published();
        String number =
                desk.post("/api/v1/dossiers", ApiLifeApiTest.filing(procedure)).at("/number");
        files = "/api/v1/dossiers/" + number + "/attachments";
    }

    private Program.Answer sent(String name, String content, String fields) {
        String body = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n" + fields + "--xx--\r\n";
        return desk.postText(files, body, "Content-Type", "multipart/form-data; boundary=xx");
    }

    @Test
    void aFileIsAddedListedAndFetchedAsItWas() {
        Program.Answer added = sent("to-khai.pdf", PDF, "");

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo(files + "/1");
        assertThat(added.at("/mediaType")).isEqualTo("application/pdf");
        assertThat(desk.get(files).at("/0/sha256")).isEqualTo(added.at("/sha256"));
        Program.Answer fetched = desk.get(files + "/1");
        assertThat(fetched.text().getBytes(StandardCharsets.UTF_8)).isEqualTo(PDF.getBytes(StandardCharsets.UTF_8));
        assertThat(fetched.header("Content-Disposition")).startsWith("attachment");
        assertThat(fetched.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void theSameFileSentTwiceIsThereOnce() {
        Program.Answer first = sent("to-khai.pdf", PDF, "");
        Program.Answer again = sent("to-khai.pdf", PDF, "");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(desk.get(files).json().size()).isEqualTo(1);
    }

    @Test
    void whatIsNoPaperIsRefusedAndNothingIsAdded() {
        String purpose = "--xx\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nMOON\r\n";

        assertThat(sent("to-khai.pdf", "MZ\u0090 this program", "").status()).isEqualTo(422);
        assertThat(sent("trang.html", "<html><script>alert(1)</script>", "").status())
                .isEqualTo(422);
        assertThat(sent("to-khai.pdf", "", "").at("/field")).isEqualTo("file");
        assertThat(sent("to-khai.pdf", PDF, purpose).at("/field")).isEqualTo("purpose");
        assertThat(desk.postText(files, "{}").status()).isEqualTo(415);
        assertThat(desk.postText(files, "no parts", "Content-Type", "multipart/form-data; boundary=xx")
                        .status())
                .isEqualTo(400);
        assertThat(desk.postText(files, "no boundary", "Content-Type", "multipart/form-data")
                        .status())
                .isEqualTo(400);
        assertThat(desk.get(files).json().isEmpty()).isTrue();
        assertThat(desk.get(files + "/1").status()).isEqualTo(404);
    }

    @Test
    void nobodyElseSeesThem() {
        sent("to-khai.pdf", PDF, "");
        Program elsewhere = Program.of(port, "motcua.h03.21.52");

        assertThat(elsewhere.get(files).status()).isEqualTo(404);
        assertThat(elsewhere.get(files + "/1").status()).isEqualTo(404);
        assertThat(Program.withoutToken(port).get(files + "/1").status()).isEqualTo(401);
    }
}
