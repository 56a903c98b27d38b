package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeadlineVerbTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void tellsTheDueTimeAfterItsReasons() {
        assertThat(run("--term", "5 working-days", "--received", "2019-02-01T14:30"))
                .isZero();

        assertThat(out().lines())
                .hasSize(6)
                .first()
                .isEqualTo("- Nhận hồ sơ lúc 14 giờ 30 phút, ngày 01/02/2019; thời hạn 5 ngày làm việc"
                        + " [Nghị định 61/2018/NĐ-CP]");
        assertThat(out()).endsWith("Hẹn trả: 2019-02-15T17:00:00+07:00 (ND61_2018)" + System.lineSeparator());
        assertThat(err()).isEmpty();
    }

    @Test
    void speaksEnglishWhenAsked() {
        assertThat(run("--term", "same-day", "--received", "2019-02-01T14:30", "--lang", "en"))
                .isZero();

        assertThat(out()).contains("Due: 2019-02-01T17:00:00+07:00 (ND61_2018)");
    }

    @Test
    void answersJsonWithEveryReason() {
        assertThat(run(
                        "--json",
                        "--term",
                        "5 working-days",
                        "--received",
                        "2019-02-01T14:30",
                        "--pause",
                        "2019-02-12T09:00..2019-02-14T10:00:SUPPLEMENT"))
                .isZero();

        JsonNode json = JsonMapper.shared().readTree(out());
        assertThat(json.propertyNames()).containsExactly("received", "term", "due", "rules", "reasons");
        assertThat(json.get("received").asString()).isEqualTo("2019-02-01T14:30:00+07:00");
        assertThat(json.get("term").asString()).isEqualTo("5 working-days");
        assertThat(json.get("due").asString()).isEqualTo("2019-02-21T17:00:00+07:00");
        assertThat(json.get("rules").asString()).isEqualTo("ND61_2018");
        assertThat(json.get("reasons"))
                .hasSize(10)
                .allSatisfy(reason -> assertThat(reason.propertyNames())
                        .containsExactly("kind", "from", "to", "vi", "en", "legalBasis"));
        assertThat(json.get("reasons").get(5).get("kind").asString()).isEqualTo("RESTARTED");
    }

    @Test
    void pausesMayBeSaidInAnyOrder() {
        String first = "2019-03-06T08:00..2019-03-07T08:00:CONSULTATION";
        String second = "2019-03-11T08:00..2019-03-12T08:00:FINANCIAL_OBLIGATION";

        assertThat(run(
                        "--term",
                        "5 working-days",
                        "--received",
                        "2019-03-04T09:00",
                        "--pause",
                        second,
                        "--pause",
                        first))
                .isZero();

        assertThat(out()).contains("Hẹn trả: 2019-03-13T17:00:00+07:00");
    }

    @Test
    void countsByOtherRulesWhenAsked() {
        assertThat(run("--term", "1 working-days", "--received", "2019-03-04T09:00", "--rules", "QD09_2015"))
                .isZero();

        assertThat(out()).contains("(QD09_2015)");
    }

    @Test
    void timesMayCarryAnOffset() {
        assertThat(run("--term", "1 working-days", "--received", "2019-03-04T08:00:01Z"))
                .isZero();

        assertThat(out()).contains("Hẹn trả: 2019-03-06T17:00:00+07:00");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | say the term and the receipt",
                "--term;5 working-days | say the term and the receipt",
                "--received;2019-02-01T14:30 | say the term and the receipt",
                "--term | a value must follow --term",
                "--colour;red | does not know \"--colour\"",
                "5 working-days | does not know \"5 working-days\"",
                "--term;1 days;--term;2 days;--received;2019-02-01T14:30 | --term is said twice",
                "--term;5 weeks;--received;2019-02-01T14:30 | 5 weeks",
                "--term;10001 days;--received;2019-02-01T14:30 | 10001 days",
                "--term;999999999999999999999 days;--received;2019-02-01T14:30 | cannot be read",
                "--term;-1 days;--received;2019-02-01T14:30 | -1 days",
                "--term;5 days;--received;2019-02-30T14:30 | 2019-02-30T14:30",
                "--term;5 days;--received;2019-02-01T24:30 | 2019-02-01T24:30",
                "--term;5 days;--received;2019-02-01 | write for example 2019-02-01T14:30",
                "--term;5 days;--received;yesterday | yesterday",
                "--term;5 days;--received;1999-12-31T08:00 | between the years 2000 and 2100",
                "--term;5 days;--received;+99999-01-01T08:00 | between the years 2000 and 2100",
                "--term;5 days;--received;2019-02-01T14:30;--rules;ND1 | there are QD09_2015, ND61_2018, ND118_2025",
                "--term;5 days;--received;2019-02-01T14:30;--lang;fr | --lang is vi or en",
                "--term;5 days;--received;2019-02-01T14:30;--pause;later | the pause \"later\" cannot be read",
                "--term;5 days;--received;2019-02-01T14:30;--pause;..:STOPPED | cannot be read",
                "--term;5 days;--received;2019-02-01T14:30;--pause;:STOPPED.. | cannot be read",
                "--term;5 days;--received;2019-02-01T14:30;--pause;2019-02-12T09:00..2019-02-14T10:00 | cannot be read",
                "--term;5 days;--received;2019-02-01T14:30;--pause;2019-02-12T09:00..2019-02-14T10:00:TEA | one of SUPPLEMENT",
                "--term;5 days;--received;2019-02-01T14:30;--pause;2019-02-14T09:00..2019-02-12T10:00:STOPPED | ends before it begins",
                "--term;5 days;--received;2019-02-01T14:30;--pause;2019-02-12T09:00..2019-02-14T10:00:STOPPED;--pause;2019-02-13T09:00..2019-02-15T10:00:STOPPED | two pauses overlap",
                "--batch;nowhere.csv | nowhere.csv cannot be read",
                "--batch;nowhere.csv;--json | only --rules may stand beside it"
            })
    void whatCannotBeReadIsSaidInOneLineWithStatus2(String args, String said) {
        assertThat(run(args.isEmpty() ? new String[0] : args.split(";"))).isEqualTo(2);

        assertThat(out()).isEmpty();
        assertThat(err().lines())
                .singleElement()
                .asString()
                .startsWith("motcua: ")
                .contains(said);
    }

    @Test
    void aBatchAnswersLineByLine() throws IOException {
        assertThat(batch("received,term\n2019-02-01T14:30,5 working-days\n2019-03-04T08:00,8 working-hours\n"))
                .isZero();

        assertThat(out().lines())
                .containsExactly(
                        "received,term,due,error",
                        "2019-02-01T14:30,5 working-days,2019-02-15T17:00:00+07:00,",
                        "2019-03-04T08:00,8 working-hours,2019-03-05T08:30:00+07:00,");
        assertThat(err()).isEmpty();
    }

    @Test
    void badLinesOfABatchGetTheirErrorAndTheOthersGoOn() throws IOException {
        assertThat(
                        batch(
                                "received,term\n2019-02-30T14:30,5 working-days\n\n2019-03-04T08:00\n,\n2019-03-04T08:00,1 days\n"))
                .isEqualTo(2);

        assertThat(out().lines())
                .hasSize(5)
                .last()
                .asString()
                .startsWith("2019-03-04T08:00,1 days,2019-03-05T17:00:00");
        assertThat(out().lines().skip(1).limit(3)).allMatch(line -> line.contains(",,\"the "));
        assertThat(err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("motcua: line 2: the time \"2019-02-30T14:30\""),
                        line -> assertThat(line).startsWith("motcua: line 4: the term \"\""),
                        line -> assertThat(line).startsWith("motcua: line 5: the time \"\""));
    }

    @Test
    void aBatchFromASpreadsheetIsReadToo() throws IOException {
        String text =
                "\uFEFFNote,\"Term\",RECEIVED\r\n\"a, \"\"b\"\"\nc\",\"2,5 ngày làm việc\",2019-03-04T09:00\r\nx,1 days,bad\r\n";

        assertThat(batch(text)).isEqualTo(2);

        assertThat(out().lines().skip(1).findFirst())
                .contains("2019-03-04T09:00,\"2,5 ngày làm việc\",2019-03-07T11:30:00+07:00,");
        assertThat(err()).startsWith("motcua: line 4: ");
    }

    @ParameterizedTest
    @CsvSource({"''", "'\n\n'", "'received;term\n2019-03-04T09:00;1 days'", "'2019-03-04T09:00,1 days'", "received"})
    void aBatchWithoutItsHeaderIsRefused(String text) throws IOException {
        assertThat(batch(text)).isEqualTo(2);

        assertThat(out()).isEmpty();
        assertThat(err()).contains("a header that names the columns received and term");
    }

    @Test
    void aHeaderAloneIsAnEmptyBatch() throws IOException {
        assertThat(batch("term,received")).isZero();

        assertThat(out().lines()).containsExactly("received,term,due,error");
    }

    @Test
    void whatIsNoTextFileIsRefused() throws IOException {
        Path bytes = folder.resolve("bytes.csv");
        Files.write(bytes, new byte[] {'r', (byte) 0xff, (byte) 0xfe});

        assertThat(run("--batch", bytes.toString())).isEqualTo(2);
        assertThat(run("--batch", folder.toString())).isEqualTo(2);
        assertThat(run("--batch", "a\0b")).isEqualTo(2);

        assertThat(err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("is not UTF-8 text"),
                        line -> assertThat(line).endsWith("cannot be read"),
                        line -> assertThat(line).endsWith("cannot be read"));
    }

    @Test
    void aBatchMayBeCountedByOtherRules() throws IOException {
        Path file = Files.writeString(folder.resolve("terms.csv"), "received,term\n2019-03-04T09:00,1 days\n");

        assertThat(run("--batch", file.toString(), "--rules", "ND118_2025")).isZero();
        assertThat(run("--batch", file.toString(), "--rules", "ND1")).isEqualTo(2);
    }

    private int batch(String text) throws IOException {
        return run(
                "--batch", Files.writeString(folder.resolve("terms.csv"), text).toString());
    }

    private int run(String... args) {
        return DeadlineVerb.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
