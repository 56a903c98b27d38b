package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.Browser;
import vn.motcua.MovableClock;
import vn.motcua.Program;
import vn.motcua.WebTest;
import vn.motcua.procedures.ProcedureFixture;

/** What stands in the log after a dossier's life with all that can go wrong: nobody's name, number, address or password. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class LogPrivacyApiTest {

    private static final Map<String, Object> APPLICANT = Map.of(
            "kind", "CITIZEN",
            "name", "Bàn Thị Kín",
            "identity", "006190777123",
            "phone", "0977123123",
            "email", "ban.kin@example.vn",
            "address", "Thôn Nà Kín, xã Bí Mật");
    private static final List<String> SECRETS = List.of(
            "Bàn Thị Kín",
            "006190777123",
            "0977123123",
            "ban.kin@example.vn",
            "Nà Kín",
            "Sẩu-Kín",
            "mat-khau-cua-toi",
            "MotCua-2019");

    @LocalServerPort
    int port;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    private String number;

    private void act(String username, String act, Object... fields) {
        Program who = Program.of(port, username);
        Map<String, Object> body = new HashMap<>(Map.of("act", act));
        body.put("expectedVersion", who.get("/api/v1/dossiers/" + number).number("/version"));
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        Program.Answer answer = who.post("/api/v1/dossiers/" + number + "/acts", body);
        assertThat(answer.status()).as(act + answer.text()).isEqualTo(200);
    }

    @Test
    void nobodyIsNamedInTheLog(CapturedOutput output) throws Exception {
        clock.moveTo("2019-03-04T08:00");
        Program desk = Program.of(port, "motcua.h03.21.53");
        Map<String, Object> filing = new HashMap<>(Map.of("desk", "H03.21.53.MC", "applicant", APPLICANT));
        filing.put("procedure", procedures.aProcedure().published().value());
        number = desk.post("/api/v1/dossiers", filing).at("/number");
        act("motcua.h03.21.53", "HAND_OVER");
        act("cv1.h03.21.53", "TAKE");
        act("cv1.h03.21.53", "VERIFY", "minutes", "Bàn Thị Kín, Sẩu-Kín, 0977123123");
        act("cv1.h03.21.53", "SUBMIT", "proposal", "GRANTED");
        act("ld1.h03.21.53", "APPROVE", "decision", "GRANTED");
        act("vt.h03.21.53", "FINISH");
        act("motcua.h03.21.53", "RETURN_RESULT", "receiver", "Bàn Thị Kín", "manner", "COUNTER");

        whatGoesWrong(desk, filing);

        LoggerFactory.getLogger(LogPrivacyApiTest.class).info("the log was captured");
        assertThat(output.getAll()).contains("the log was captured").doesNotContain(SECRETS.toArray(String[]::new));
    }

    private void whatGoesWrong(Program desk, Map<String, Object> filing) throws Exception {
        filing.put("copies", "Bàn Thị Kín");
        desk.post("/api/v1/dossiers", filing);
        desk.postText("/api/v1/dossiers", "{\"applicant\": {\"name\": \"Bàn Thị Kín\", 0977123123");
        desk.postText("/api/v1/dossiers", "{\"subject\": \"Bàn Thị Kín \\u0000\"}");
        desk.get("/api/v1/work?q=0977123123%00&size=006190777123");
        desk.get("/api/v1/dossiers/0977123123");
        desk.send("PUT", "/api/v1/dossiers/0977123123", "{\"name\": \"Bàn Thị Kín\"}");
        Program.withoutToken(port).get("/api/v1/public/dossiers/" + number, "Tracking-Digits", "0977123123");
        Browser browser = new Browser(port);
        browser.post("/tra-cuu", Map.of("ma", "0977123123", "so", "7123"));
        browser.post("/tra-cuu", Map.of("ma", number, "so", "7123"));
        browser.post("/dang-nhap", Map.of("ten", "0977123123", "mat-khau", "mat-khau-cua-toi"));
        browser.get("/0977123123");
        browser.forge("/tra-cuu", Map.of("ma", "0977123123"));
    }
}
