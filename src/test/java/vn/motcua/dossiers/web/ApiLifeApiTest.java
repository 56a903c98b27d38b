package vn.motcua.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MovableClock;
import vn.motcua.Program;
import vn.motcua.WebTest;
import vn.motcua.dossiers.DossierHistories;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureFixture;
import vn.motcua.procedures.StatedTerm;

/** Whole lives of dossiers, from reception to return, by nothing but HTTP. */
@WebTest
class ApiLifeApiTest {

    @LocalServerPort
    int port;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DataSource source;

    private Program desk;
    private Program specialist;
    private Program leader;
    private Program clerk;
    private String number;

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
        desk = Program.of(port, "motcua.h03.21.53");
        specialist = Program.of(port, "cv1.h03.21.53");
        leader = Program.of(port, "ld1.h03.21.53");
        clerk = Program.of(port, "vt.h03.21.53");
    }

    static Map<String, Object> filing(ProcedureCode procedure) {
        Map<String, Object> filing = new HashMap<>();
        filing.put("procedure", procedure.value());
        filing.put("desk", "H03.21.53.MC");
        filing.put(
                "applicant",
                Map.of(
                        "kind", "CITIZEN",
                        "name", "Nông Thị Thử",
                        "identity", "006190000456",
                        "phone", "0987654321"));
        filing.put("papers", List.of(Map.of("paper", "Tờ khai", "originals", 1, "copies", 0)));
        return filing;
    }

    private void received(ProcedureCode procedure) {
        Program.Answer answer = desk.post("/api/v1/dossiers", filing(procedure));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        number = answer.at("/number");
        assertThat(number).matches("H03\\.21\\.53-190304-\\d{4}");
        assertThat(answer.header("Location")).isEqualTo("/api/v1/dossiers/" + number);
    }

    /** Does an act on the version that the official has just read. */
    private Program.Answer acts(Program who, String act, Object... fields) {
        int version = desk.get("/api/v1/dossiers/" + number).number("/version");
        return acts(who, version, act, fields);
    }

    private Program.Answer acts(Program who, int version, String act, Object... fields) {
        Map<String, Object> body = new HashMap<>(Map.of("act", act, "expectedVersion", version));
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        Program.Answer answer = who.post("/api/v1/dossiers/" + number + "/acts", body);
        assertThat(answer.status()).as(act + ": " + answer.text()).isEqualTo(200);
        return answer;
    }

    private void decidedAndReturned() {
        acts(leader, "APPROVE", "decision", "GRANTED");
        assertThat(acts(clerk, "FINISH", "resultNumber", "12/GKS", "resultOn", "2019-03-04")
                        .at("/state/code"))
                .isEqualTo("9");
        Program.Answer returned = acts(desk, "RETURN_RESULT", "receiver", "Nông Thị Thử", "manner", "COUNTER");
        assertThat(returned.at("/state/code")).isEqualTo("10");
        assertThat(returned.at("/outcome")).isEqualTo("GRANTED");
        assertThat(DossierHistories.brokenAt(source)).isEmpty();
    }

    @Test
    void aDossierOfOneAgency() {
        received(procedures.aProcedure().published());

        acts(desk, "HAND_OVER");
        assertThat(specialist.get("/api/v1/work?tab=ALL&q=" + number).at("/items/0/number"))
                .isEqualTo(number);
        acts(specialist, "TAKE");
        acts(specialist, "VERIFY", "minutes", "Đã đối chiếu sổ hộ tịch");
        Program.Answer submitted = acts(specialist, "SUBMIT", "proposal", "GRANTED");
        assertThat(submitted.at("/awaits")).isEqualTo("APPROVAL");
        decidedAndReturned();

        Program.Answer events = desk.get("/api/v1/dossiers/" + number + "/events");
        assertThat(events.json().size()).isEqualTo(9);
        assertThat(events.at("/0/act")).isEqualTo("REGISTER");
        assertThat(events.at("/8/act")).isEqualTo("RETURN_RESULT");
        Program.Answer deadline = desk.get("/api/v1/dossiers/" + number + "/deadline");
        assertThat(deadline.at("/dueAt")).isEqualTo("2019-03-11T17:00:00+07:00");
        assertThat(deadline.json().at("/reasons").size()).isGreaterThan(2);
        Program.Answer tracked =
                Program.withoutToken(port).get("/api/v1/public/dossiers/" + number, "Tracking-Digits", "4321");
        assertThat(tracked.at("/status/vi")).isEqualTo("Đã trả kết quả");
        assertThat(tracked.text()).doesNotContain("Nông Thị Thử", "0987654321", "006190000456");
    }

    @Test
    void aDossierOfSeveralAgenciesSideBySide() {
        received(procedures
                .aProcedure()
                .within(15, StatedTerm.Unit.WORKING_DAYS)
                .withLeg(10, "Cấp thẻ bảo hiểm y tế", "district:Bảo hiểm xã hội", 40)
                .withLeg(10, "Xác định nghĩa vụ tài chính", "district:Chi cục Thuế", 16)
                .published());
        Program insurer = Program.of(port, "cv1.h03.21.32");
        Program taxOfficer = Program.of(port, "cv1.h03.21.31");
        acts(desk, "HAND_OVER");
        acts(specialist, "TAKE");

        Program.Answer waiting = acts(specialist, "SUBMIT", "proposal", "GRANTED");
        assertThat(waiting.json().at("/legs").size()).isEqualTo(2);
        assertThat(insurer.get("/api/v1/work?q=" + number).number("/items/0/leg"))
                .isEqualTo(1);
        acts(taxOfficer, 1, "TAKE", "leg", 2);
        acts(taxOfficer, 2, "ANSWER", "leg", 2, "answer", "Miễn thuế");
        acts(insurer, 1, "TAKE", "leg", 1);
        Program.Answer last = acts(insurer, 2, "ANSWER", "leg", 1, "answer", "Đã cấp thẻ");

        assertThat(last.at("/legs/0/answer")).isEqualTo("Đã cấp thẻ");
        assertThat(desk.get("/api/v1/dossiers/" + number).at("/awaits")).isEqualTo("APPROVAL");
        decidedAndReturned();
    }

    @Test
    void aDossierOfSeveralAgenciesOneAfterTheOther() {
        received(procedures
                .aProcedure()
                .within(15, StatedTerm.Unit.WORKING_DAYS)
                .withLeg(10, "Xác định nghĩa vụ tài chính", "district:Chi cục Thuế", 16)
                .withLeg(11, "Cấp thẻ bảo hiểm y tế", "district:Bảo hiểm xã hội", 40)
                .published());
        Program insurer = Program.of(port, "cv1.h03.21.32");
        Program taxOfficer = Program.of(port, "cv1.h03.21.31");
        acts(desk, "HAND_OVER");
        acts(specialist, "TAKE");

        Program.Answer first = acts(specialist, "SUBMIT", "proposal", "GRANTED");
        assertThat(first.json().at("/legs").size()).isEqualTo(1);
        assertThat(insurer.get("/api/v1/dossiers/" + number).status()).isEqualTo(404);
        acts(taxOfficer, 1, "TAKE", "leg", 1);
        acts(taxOfficer, 2, "ANSWER", "leg", 1, "answer", "Miễn thuế");
        assertThat(insurer.get("/api/v1/dossiers/" + number).json().at("/legs").size())
                .isEqualTo(2);
        acts(insurer, 1, "TAKE", "leg", 2);
        acts(insurer, 2, "ANSWER", "leg", 2, "answer", "Đã cấp thẻ");

        decidedAndReturned();
    }

    @Test
    void aDossierThatLacksAPaper() {
        received(procedures.aProcedure().published());
        acts(desk, "HAND_OVER");
        acts(specialist, "TAKE");
        clock.moveTo("2019-03-05T09:00");

        Program.Answer asked = acts(
                specialist,
                "REQUEST_SUPPLEMENT",
                "reason",
                "Thiếu giấy chứng sinh",
                "defects",
                List.of(Map.of("paper", "Giấy chứng sinh", "kind", "MISSING", "what", "Nộp bản chính")));
        assertThat(asked.at("/pausedSince")).isEqualTo("2019-03-05T09:00:00+07:00");
        Program.Answer told =
                Program.withoutToken(port).get("/api/v1/public/dossiers/" + number, "Tracking-Digits", "0456");
        assertThat(told.json().at("/next/citizensTurn").asBoolean()).isTrue();
        assertThat(told.at("/next/items/0/vi")).isEqualTo("Giấy chứng sinh: còn thiếu. Nộp bản chính");
        assertThat(told.at("/promise/standing")).isEqualTo("PAUSED");
        clock.moveTo("2019-03-12T10:00");
        Program.Answer full = acts(desk, "SUPPLEMENT_RECEIVED");

        assertThat(full.at("/dueAt")).isEqualTo("2019-03-19T17:00:00+07:00");
        acts(specialist, "SUBMIT", "proposal", "GRANTED");
        decidedAndReturned();
    }

    @Test
    void aDossierFiledFirstAndAcceptedLaterIsStillFoundByItsFirstReference() {
        Map<String, Object> filing = filing(procedures.aProcedure().published());
        filing.put("accept", false);
        Program.Answer filed = desk.post("/api/v1/dossiers", filing, "Idempotency-Key", "first-then-later");
        String provisional = filed.at("/number");
        number = provisional;
        acts(desk, 1, "ACCEPT");

        Program.Answer again = desk.post("/api/v1/dossiers", filing, "Idempotency-Key", "first-then-later");

        assertThat(provisional).startsWith("DK-");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.at("/number")).matches("H03\\.21\\.53-190304-\\d{4}");
        assertThat(desk.get("/api/v1/dossiers/" + provisional).at("/number")).isEqualTo(again.at("/number"));
    }

    @Test
    void anActStandsInTheHistoryAndALookAmongTheLooks() {
        received(procedures.aProcedure().published());
        acts(desk, 2, "HAND_OVER");
        assertThat(looks()).isZero();

        desk.get("/api/v1/dossiers/" + number);

        assertThat(looks()).isEqualTo(1);
    }

    private long looks() {
        return JdbcClient.create(source)
                .sql("select count(*) from audit.look where subject_id = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    @Test
    void whoeverActsOnAnOldVersionIsToldWhoDidWhat() {
        received(procedures.aProcedure().published());
        acts(desk, "HAND_OVER");

        Program.Answer late =
                desk.post("/api/v1/dossiers/" + number + "/acts", Map.of("act", "HAND_OVER", "expectedVersion", 2));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.header("Content-Type")).startsWith("application/problem+json");
        assertThat(late.at("/detail")).contains("Chuyển cơ quan giải quyết", "08:00 ngày 04/03/2019");
        assertThat(late.number("/currentVersion")).isEqualTo(3);
    }

    @Test
    void withoutATokenWithAWrongOneOrWithoutTheRightNothingIsTold() {
        received(procedures.aProcedure().published());

        assertThat(Program.withoutToken(port).get("/api/v1/dossiers/" + number).status())
                .isEqualTo(401);
        assertThat(Program.withToken(port, "khong-dung")
                        .get("/api/v1/dossiers/" + number)
                        .header("WWW-Authenticate"))
                .contains("invalid_token");
        assertThat(leader.post("/api/v1/dossiers", Map.of()).status()).isEqualTo(403);
        Program elsewhere = Program.of(port, "motcua.h03.21.52");
        assertThat(elsewhere.get("/api/v1/dossiers/" + number).text())
                .isEqualTo(elsewhere
                        .get("/api/v1/dossiers/H03.21.53-190304-9999")
                        .text()
                        .replace("H03.21.53-190304-9999", number));
    }
}
