package vn.motcua.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.MovableClock;
import vn.motcua.Program;
import vn.motcua.WebTest;
import vn.motcua.dossiers.Act;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureFixture;

/** Whatever is sent to the API, the answer is a problem that names rule and field, and nothing has changed. */
@WebTest
class BadInputApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DOSSIERS = "/api/v1/dossiers";

    /** Every kind of value that a field may not expect, as JSON. */
    private static final Map<String, String> VALUES = values();

    @LocalServerPort
    int port;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Program desk;
    private ProcedureCode procedure;
    private Map<String, Long> before;

    @BeforeEach
    void count() {
        clock.moveTo("2019-03-04T08:00");
        desk = Program.of(port, "motcua.h03.21.53");
        desk.get("/api/v1/work");
        procedure = procedures.aProcedure().published();
        before = rows();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(rows()).isEqualTo(before);
    }

    private static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("null", "null");
        values.put("true", "true");
        values.put("a number", "7");
        values.put("a negative number", "-1");
        values.put("a fraction", "1.5");
        values.put("beyond int", "2147483648");
        values.put("beyond long", "9223372036854775808");
        values.put("beyond everything", "1e999999");
        values.put("empty", "\"\"");
        values.put("blank", "\" \\t\"");
        values.put("a word", "\"khong-co-gi\"");
        values.put("a number in quotes", "\"1\"");
        values.put("NUL", "\"a\\u0000b\"");
        values.put("half of a character", "\"a\\ud83db\"");
        values.put("the other half", "\"\\ude00\"");
        values.put("5,000 letters", "\"" + "x".repeat(5_000) + "\"");
        values.put("an array", "[]");
        values.put("an array of nothing", "[null]");
        values.put("an array of arrays", "[[[[1]]]]");
        values.put("an object", "{}");
        values.put("an object of objects", "{\"a\":{\"b\":{\"c\":[{}]}}}");
        values.put("an impossible date", "\"2019-02-30\"");
        values.put("a date of another world", "\"+999999999-12-31\"");
        return values;
    }

    /** How many rows every table of dossiers has; a look is recorded, so the audit is not counted. */
    private Map<String, Long> rows() {
        List<String> tables = jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_schema in ('dossiers', 'procedures', 'organisation', 'files', 'calendar')
                            and table_type = 'BASE TABLE'
                        """).query(String.class).list();
        return tables.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private void refused(Program.Answer answer, String what) {
        assertThat(answer.status()).as(what + ": " + answer.text()).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).as(what).startsWith("application/problem+json");
        assertThat(answer.at("/rule")).as(what + ": " + answer.text()).isNotBlank();
        assertThat(answer.at("/detail")).as(what).isNotBlank();
        assertThat(answer.text()).as(what).doesNotContain("Exception", "vn.motcua", "tools.jackson", "org.spring");
    }

    private void refused(Program.Answer answer, String what, int status, String rule, String field) {
        refused(answer, what);
        assertThat(answer.status()).as(what + ": " + answer.text()).isEqualTo(status);
        assertThat(answer.at("/rule")).as(what + ": " + answer.text()).isEqualTo(rule);
        assertThat(answer.at("/field")).as(what + ": " + answer.text()).isEqualTo(field);
    }

    private Map<String, Object> filing() {
        return ApiLifeApiTest.filing(procedure);
    }

    private Program.Answer filed(String field, Object value) {
        Map<String, Object> filing = filing();
        filing.put(field, value);
        return desk.post(DOSSIERS, filing);
    }

    private Program.Answer filedBy(String field, Object value) {
        Map<String, Object> applicant = new HashMap<>(
                Map.of("kind", "CITIZEN", "name", "Nông Thị Thử", "identity", "006190000456", "phone", "0987654321"));
        applicant.put(field, value);
        return filed("applicant", applicant);
    }

    /** Every POST of the API. */
    private static List<String> addresses() {
        return List.of("/api/v1/tokens", DOSSIERS, DOSSIERS + "/H03.21.53-190304-9999/acts");
    }

    @Test
    void whatIsNotJsonIsRefusedWithItsPlace() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("nothing", "");
        bodies.put("words", "xin chào");
        bodies.put("cut off", "{\"act\":");
        bodies.put("a comma too many", "{\"act\":\"TAKE\",}");
        bodies.put("two documents", "{} {}");
        bodies.put("a comment", "/* */ {}");
        bodies.put("single quotes", "{'act':'TAKE'}");
        bodies.put("not a number", "{\"expectedVersion\":NaN}");
        bodies.put("a raw control character", "{\"act\":\"a\u0001b\"}");
        bodies.put("an array", "[]");
        bodies.put("a text", "\"TAKE\"");
        bodies.put("null", "null");
        bodies.put("a field twice", "{\"username\":\"a\",\"username\":\"b\",\"act\":\"TAKE\",\"act\":\"APPROVE\"}");
        bodies.put("a thousand levels", "{\"form\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}");
        bodies.put("a number of 5,000 digits", "{\"expectedVersion\":" + "9".repeat(5_000) + "}");
        for (String address : addresses()) {
            bodies.forEach((what, body) -> refused(desk.postText(address, body), address + ", " + what));
        }
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() {
        String megabyte = "{\"username\":\"" + "x".repeat(1024 * 1024) + "\"}";
        for (String address : addresses()) {
            Program.Answer answer = desk.postText(address, megabyte);
            refused(answer, address);
            assertThat(answer.status()).isEqualTo(413);
        }
    }

    @Test
    void otherKindsOfContentAreRefused() {
        for (String address : addresses()) {
            Program.Answer xml = desk.postText(address, "<a/>", "Content-Type", "application/xml");
            refused(xml, address);
            assertThat(xml.status()).isEqualTo(415);
            Program.Answer form =
                    desk.postText(address, "act=TAKE", "Content-Type", "application/x-www-form-urlencoded");
            assertThat(form.status()).isEqualTo(415);
            Program.Answer latin = desk.postText(address, "{}", "Content-Type", "application/json;charset=khong-co");
            refused(latin, address + " with an unknown charset");
        }
    }

    @Test
    void otherMethodsAreRefused() {
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            Program.Answer answer = desk.send(method, DOSSIERS, "{}");
            refused(answer, method);
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).contains("POST");
        }
    }

    @Test
    void everyFieldOfAFilingRefusesWhatItCannotRead() {
        List<String> fields =
                List.of("procedure", "desk", "agency", "channel", "applicant", "copies", "papers", "accept");
        for (String field : fields) {
            VALUES.forEach((what, value) -> {
                boolean fine = what.equals("null")
                                && !List.of("procedure", "desk", "applicant").contains(field)
                        || field.equals("copies") && what.equals("a number")
                        || field.equals("papers") && what.equals("an array")
                        || field.equals("accept") && what.equals("true");
                if (!fine) {
                    refused(desk.postText(DOSSIERS, body(filing(), field, value)), field + " = " + what);
                }
            });
        }
    }

    @Test
    void everyFieldOfAnApplicantRefusesWhatItCannotRead() {
        for (String field : List.of("kind", "name", "identity", "phone", "email")) {
            VALUES.forEach((what, value) -> {
                boolean optional = !field.equals("kind") && !field.equals("name");
                boolean fine = optional && List.of("null", "empty", "blank").contains(what)
                        || field.equals("name") && what.equals("a word");
                if (!fine) {
                    Map<String, Object> filing = filing();
                    String applicant = body(asMap(filing.get("applicant")), field, value);
                    refused(
                            desk.postText(DOSSIERS, body(filing, "applicant", applicant)),
                            "applicant." + field + " = " + what);
                }
            });
        }
    }

    /** A dossier that nobody can see is answered 404 whatever else is right; so the act must be read first. */
    @Test
    void everyFieldOfEveryActRefusesWhatItCannotRead() {
        RequestReader.INSTRUCTIONS.forEach((act, type) -> {
            for (RecordComponent component : type.getRecordComponents()) {
                VALUES.forEach((what, value) -> refused(
                        desk.postText(
                                DOSSIERS + "/H03.21.53-190304-9999/acts",
                                body(
                                        new HashMap<>(Map.of("act", act.name(), "expectedVersion", 1)),
                                        component.getName(),
                                        value)),
                        act + "." + component.getName() + " = " + what));
            }
        });
    }

    @Test
    void everyActOnARealDossierRefusesWhatItCannotUse() {
        Program.Answer filed = desk.post(DOSSIERS, filing());
        String number = filed.at("/number");
        before = rows();
        List<String> words = List.of("a word", "a number in quotes", "an impossible date", "a date of another world");
        RequestReader.INSTRUCTIONS.forEach((act, type) -> VALUES.forEach((what, value) -> {
            boolean acceptable =
                    act == Act.HAND_OVER && what.equals("null") || act == Act.WITHDRAW && words.contains(what);
            if (!acceptable) {
                refused(
                        desk.postText(DOSSIERS + "/" + number + "/acts", everyFieldOf(act, type, value)),
                        act + " with " + what);
            }
        }));
    }

    private static String everyFieldOf(Act act, Class<?> instruction, String value) {
        Map<String, Object> body = new HashMap<>(Map.of("act", act.name(), "expectedVersion", 2));
        for (RecordComponent component : instruction.getRecordComponents()) {
            body.put(component.getName(), "{value}");
        }
        return JSON.writeValueAsString(body).replace("\"{value}\"", value);
    }

    @Test
    void theVersionMustBeAPositiveInteger() {
        VALUES.forEach((what, value) -> {
            if (!what.equals("a number")) {
                String body = "{\"act\":\"TAKE\",\"expectedVersion\":" + value + "}";
                Program.Answer answer = desk.postText(DOSSIERS + "/H03.21.53-190304-9999/acts", body);
                refused(answer, "expectedVersion = " + what);
                assertThat(answer.at("/field")).as(what).isEqualTo("expectedVersion");
            }
        });
    }

    @Test
    void codesThatNobodyBearsAreNamed() {
        refused(filed("procedure", "9.999999"), "procedure", 422, "procedure-not-in-force", "procedure");
        refused(filed("procedure", "khai sinh"), "procedure", 400, "unknown-name", "procedure");
        refused(filed("desk", "H99.99.MC"), "desk", 400, "unknown-name", "desk");
        refused(filed("agency", "H99.99"), "agency", 400, "unknown-name", "agency");
        refused(filed("channel", "PIGEON"), "channel", 400, "unreadable", "channel");
        refused(filed("Procedure", "1.001193"), "a field by another name", 400, "unreadable", "Procedure");
        refused(
                desk.post(DOSSIERS + "/H03.21.53-190304-9999/acts", Map.of("act", "DANCE", "expectedVersion", 1)),
                "act",
                400,
                "unknown-act",
                "act");
        refused(
                desk.post(DOSSIERS + "/H03.21.53-190304-9999/acts", Map.of("act", "TAKE", "expectedVersion", 1)),
                "a dossier that does not exist",
                404,
                "unknown-dossier",
                "");
    }

    @Test
    void aProcedureThatIsNotYetOrNoLongerInForceTakesNoDossier() {
        procedure = procedures.aProcedure().from("2019-03-05").published();
        ProcedureCode abolished = procedures.aProcedure().abolishedFrom("2019-03-04");
        before = rows();

        refused(desk.post(DOSSIERS, filing()), "before its first day", 422, "procedure-not-in-force", "procedure");
        refused(filed("procedure", abolished.value()), "abolished", 422, "procedure-not-in-force", "procedure");
    }

    @Test
    void namesThatNobodyHasAreRefusedAndThoseOfAllPeoplesAreTaken() {
        refused(filedBy("name", "x".repeat(301)), "301 letters", 422, "too-long", "applicant.name");
        refused(filedBy("name", "x".repeat(1_000_000)), "a million letters", 422, "too-long", "applicant.name");
        refused(filedBy("name", "12345"), "digits", 422, "not-a-name", "applicant.name");
        refused(filedBy("name", "😀😀"), "emoji alone", 422, "not-a-name", "applicant.name");
        refused(filedBy("name", "Nông \u202Eửht"), "turned around", 422, "unreadable-character", "applicant.name");
        refused(filedBy("name", "Nông\nVăn"), "two lines", 422, "unreadable-character", "applicant.name");
        refused(filedBy("identity", "123"), "identity", 422, "identity-number", "applicant.identity");
        refused(filedBy("phone", "0000000000"), "phone", 422, "phone-number", "applicant.phone");
        refused(filedBy("email", "không@"), "e-mail", 422, "e-mail", "applicant.email");

        for (String name : List.of("Nông Thị Hoa 😀", "محمد الأمين", "Ѓорѓи Ќосев", "王小明", "O’Brien-Nguyễn")) {
            Program.Answer answer = filedBy("name", name);
            assertThat(answer.status()).as(name + answer.text()).isEqualTo(201);
            assertThat(answer.at("/applicant/name")).isEqualTo(name);
        }
        before = rows();
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        Map<String, Object> filing = filing();
        filing.put("applicant", Map.of("kind", "CITIZEN", "name", " ", "identity", "1", "phone", "2"));
        filing.put("copies", 0);

        Program.Answer answer = desk.post(DOSSIERS, filing);

        refused(answer, "several", 422, "required", "applicant.name");
        assertThat(answer.json()
                        .path("refusals")
                        .valueStream()
                        .map(refusal -> refusal.path("field").asString()))
                .containsExactly("applicant.name", "applicant.identity", "applicant.phone", "copies");
        assertThat(answer.json()
                        .path("refusals")
                        .valueStream()
                        .map(refusal -> refusal.path("legalBasis").asString()))
                .allSatisfy(basis -> assertThat(basis).isNotBlank());
    }

    @Test
    void keysOfRepeatedCallsAreCheckedAndBelongToOneContent() {
        refused(
                desk.post(DOSSIERS, filing(), "Idempotency-Key", "x".repeat(201)),
                "201 letters",
                400,
                "idempotency-key",
                "Idempotency-Key");
        Program.Answer first = desk.post(DOSSIERS, filing(), "Idempotency-Key", "bad-input");
        Map<String, Object> other = filing();
        other.put("copies", 2);
        before = rows();

        Program.Answer again = desk.post(DOSSIERS, filing(), "Idempotency-Key", "bad-input");
        Program.Answer otherContent = desk.post(DOSSIERS, other, "Idempotency-Key", "bad-input");

        assertThat(again.at("/number")).isEqualTo(first.at("/number"));
        refused(otherContent, "another content");
        assertThat(otherContent.status()).isEqualTo(422);
    }

    @Test
    void addressesAndParametersThatCannotBeReadAreRefused() {
        List<String> paths = new ArrayList<>(List.of(
                DOSSIERS + "/a%00b",
                DOSSIERS + "/%2e%2e%2fetc",
                DOSSIERS + "/..;/tokens",
                DOSSIERS + "/" + "x".repeat(5_000),
                "/api/v1/work?tab=NICHTS",
                "/api/v1/work?size=viele",
                "/api/v1/work?q=a%00b",
                "/api/v1/units?on=2019-02-30",
                "/api/v1/units?on=gestern",
                "/api/v1/units?tier=MOON",
                "/api/v1/units?parent=H99",
                "/api/v1/units?q=%00",
                "/api/v1/units/H99",
                "/api/v1/public/dossiers/H03.21.53-190304-0001"));
        paths.forEach(path -> refused(desk.get(path), path));
        assertThat(desk.get("/api/v1/units?on=2019-02-30").at("/field")).isEqualTo("on");
        assertThat(desk.get("/api/v1/work?tab=NICHTS").at("/field")).isEqualTo("tab");
        assertThat(desk.get("/api/v1/public/dossiers/H03.21.53-190304-0001").at("/field"))
                .isEqualTo("Tracking-Digits");
    }

    @Test
    void atTheTokensTheMissingFieldIsNamed() {
        Program stranger = Program.withoutToken(port);
        refused(stranger.postText("/api/v1/tokens", "{}"), "nothing", 400, "required", "username");
        refused(
                stranger.postText("/api/v1/tokens", "{\"username\":\"a\"}"),
                "no password",
                400,
                "required",
                "password");
        refused(
                stranger.postText("/api/v1/tokens", "{\"username\":{},\"password\":\"b\"}"),
                "an object",
                400,
                "wrong-type",
                "username");
        Stream.of("\\u0000", "\\ud800", "x".repeat(10_000), "😀", "' or 1=1 --").forEach(odd -> {
            Program.Answer answer =
                    stranger.postText("/api/v1/tokens", "{\"username\":\"" + odd + "\",\"password\":\"" + odd + "\"}");
            refused(answer, odd);
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object map) {
        return (Map<String, Object>) map;
    }

    private static String body(Map<String, Object> object, String field, String value) {
        Map<String, Object> changed = new HashMap<>(object);
        changed.put(field, "{value}");
        return JSON.writeValueAsString(changed).replace("\"{value}\"", value);
    }

    @Test
    void aPageOfWorkThatNoAnswerNamedIsRefused() {
        for (String after : List.of("x", "1_2", "a_b_c", "9223372036854775807_1_1", "99999999999999999_1_1")) {
            Program.Answer answer = desk.get("/api/v1/work?after=" + after);
            assertThat(answer.status()).as(after).isEqualTo(400);
            assertThat(answer.at("/field")).isEqualTo("after");
        }
        assertThat(desk.get("/api/v1/work?after=").status()).isEqualTo(200);
    }

    @Test
    void parametersThatAreNoTextAreRefused() {
        assertThat(desk.get("/api/v1/units?q=%FF%FE").status()).isEqualTo(400);
        assertThat(desk.get("/thu-tuc?q=%FF%FE").status()).isEqualTo(400);
        assertThat(desk.postText("/dang-nhap", "ten=%FF", "Content-Type", "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(400);
    }
}
