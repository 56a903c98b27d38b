package vn.motcua.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MovableClock;
import vn.motcua.TestDatabase;
import vn.motcua.organisation.Tier;

class ImportVerbDbTest {

    private static final List<Path> REAL = Stream.of("../shared", "../../shared")
            .map(folder -> Path.of(folder, "data", "national-catalogue.jsonl.gz"))
            .filter(Files::exists)
            .toList();

    @TempDir
    Path folder;

    private final MovableClock clock = MovableClock.at("2019-03-04T08:00");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private DataSource database;
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database);
        jdbc.sql("insert into start.installation (demo, begun_at) values (true, now())")
                .update();
    }

    private static String sample() {
        try (InputStream in =
                Objects.requireNonNull(ImportVerbDbTest.class.getResourceAsStream("/catalogue/national.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        return new ImportVerb(
                        database,
                        demo -> clock,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false)
                .run(List.of(args));
    }

    private int importText(String text) throws IOException {
        Path file = folder.resolve("catalogue.jsonl");
        Files.writeString(file, text);
        return run("catalogue", file.toString());
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private ProcedureVersion on(String code, String day) {
        return new ProcedureStore(jdbc, new NamedParameterJdbcTemplate(database))
                .inForce(new ProcedureCode(code), LocalDate.parse(day))
                .orElseThrow();
    }

    private long versions() {
        return jdbc.sql("select count(*) from procedures.version")
                .query(Long.class)
                .single();
    }

    @Test
    void everyProcedureOfTheFileIsInForceFromToday() throws IOException {
        assertThat(importText(sample())).isZero();
        assertThat(said()).contains("5 new, 0 changed, 0 unchanged, 0 refused");

        ProcedureVersion first = on("9.100001", "2019-03-04");
        assertThat(first.name()).isEqualTo("Thủ tục thử thứ nhất ở xã");
        assertThat(first.levels()).containsExactly(Tier.COMMUNE);
        assertThat(first.provenance().decision()).isEqualTo("12/QĐ-BTP");
        assertThat(first.anatomy().papers().getFirst().papers())
                .extracting(RequiredPaper::amount)
                .containsExactly("01 bản chính", "02 bản sao");
        assertThat(first.anatomy().fees())
                .extracting(fee -> fee.amount().intValue())
                .containsExactly(25_000);
    }

    @Test
    void eachGetsAProcessInSharesOfItsTermThatADossierCanTravel() throws IOException {
        importText(sample());

        for (String code : List.of("9.100001", "9.100002", "9.100003", "9.100004", "9.100005")) {
            ProcedureVersion version = on(code, "2019-03-04");
            assertThat(version.process().shortcomings()).isEmpty();
            version.anatomy()
                    .mainTerm()
                    .ifPresent(term ->
                            assertThat(version.process().totalHours()).isEqualByComparingTo(term.budgetHours()));
        }
        assertThat(on("9.100002", "2019-03-04").process().steps())
                .extracting(Step::act)
                .contains(ExpectedAct.ASSIGN);
        assertThat(on("9.100003", "2019-03-04").anatomy().mainTerm()).isEmpty();
        assertThat(on("9.100003", "2019-03-04").provenance().toReview()).isNotEmpty();
    }

    @Test
    void aSecondRunChangesNothingAndSaysSo() throws IOException {
        importText(sample());

        assertThat(importText(sample())).isZero();
        assertThat(said()).contains("5 unchanged").contains("Nothing was changed.");
        assertThat(versions()).isEqualTo(5);
    }

    @Test
    void theOrderOfTheNamesIsNoChange() throws IOException {
        importText(sample());
        String line = sample().lines().findFirst().orElseThrow();
        String turned = "{\"TRANGTHAI\": \"1\", " + line.substring(1).replace(", \"TRANGTHAI\": \"1\"", "");

        assertThat(importText(turned)).isZero();
        assertThat(said()).contains("0 changed, 1 unchanged");
    }

    @Test
    void aChangedProcedureBecomesANewVersionAndTheOldOneEndsTheDayBefore() throws IOException {
        importText(sample());
        clock.moveTo("2019-06-01T08:00");

        assertThat(importText(sample().replace("Thủ tục thử thứ nhất", "Thủ tục mới")))
                .isZero();
        assertThat(said()).contains("0 new, 1 changed, 4 unchanged");
        assertThat(on("9.100001", "2019-05-31").name()).isEqualTo("Thủ tục thử thứ nhất ở xã");
        assertThat(on("9.100001", "2019-05-31").validTo()).isEqualTo("2019-05-31");
        assertThat(on("9.100001", "2019-06-01").name()).isEqualTo("Thủ tục mới ở xã");
    }

    @Test
    void aSecondChangeOnTheSameDayBeginsTheNextDay() throws IOException {
        importText(sample());

        assertThat(importText(sample().replace("thứ nhất", "sửa lại"))).isZero();
        assertThat(on("9.100001", "2019-03-04").name()).contains("thứ nhất");
        assertThat(on("9.100001", "2019-03-05").name()).contains("sửa lại");
    }

    @Test
    void theProvincesOwnProcessAndFormStayWhenTheTextChanges() throws IOException {
        String form = "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\",\"title\":\"A\"}}}";
        new ProcedureStore(jdbc, new NamedParameterJdbcTemplate(database))
                .publishAll(
                        List.of(AProcedure.aProcedure("9.100001").withForm(form).published()),
                        new LeadRules(),
                        clock.instant());

        importText(sample());

        ProcedureVersion version = on("9.100001", "2019-03-04");
        assertThat(version.name()).isEqualTo("Thủ tục thử thứ nhất ở xã");
        assertThat(version.formSchema()).isEqualTo(form);
        assertThat(version.process().totalHours()).isEqualByComparingTo("24");
        assertThat(version.process().steps()).hasSameSizeAs(AProcedure.standardSteps());
    }

    @Test
    void aTextWithoutACountableTermDoesNotTakeAwayTheTermThatWasPromised() throws IOException {
        new ProcedureStore(jdbc, new NamedParameterJdbcTemplate(database))
                .publishAll(List.of(AProcedure.aProcedure("9.100003").published()), new LeadRules(), clock.instant());

        importText(sample());

        ProcedureVersion version = on("9.100003", "2019-03-04");
        assertThat(version.anatomy().mainTerm()).map(StatedTerm::inWords).hasValue("trong ngày");
        assertThat(version.provenance().toReview()).anyMatch(review -> review.contains("Giữ thời hạn"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"MATTHC\": \"9.100001\" | \"MATTHC\": \"\" | MATTHC is missing",
                "\"MATTHC\": \"9.100001\" | \"MATTHC\": \"a b/../c\" | no procedure code",
                "\"TENTTHC\": \"Thủ tục thử thứ nhất ở xã\", | `` | TENTTHC is missing",
                "[\"commune\"] | [\"planet\"] | unknown level",
                "[\"commune\"] | [\"ministry\"] | no level of the province",
                "[\"commune\"] | \"commune\" | CAPTHUCHIEN must be a list",
                "[\"commune\"] | [7] | list of texts",
                "\"Ngày làm việc\" | \"Tuần trăng\" | unknown unit",
                "\"THOIGIANGIAIQUYET\": \"3\" | \"THOIGIANGIAIQUYET\": \"ba\" | must be a number",
                "\"THOIGIANGIAIQUYET\": \"3\" | \"THOIGIANGIAIQUYET\": {} | must be text",
                "\"KENH\": \"1\" | \"KENH\": \"9\" | unknown channel",
                "\"SOBANCHINH\": \"1\" | \"SOBANCHINH\": \"1,5\" | whole number",
                "\"TRANGTHAI\": \"1\" | \"TRANGTHAI\": \"0\" | only published",
                "{\"MATTHC\" | [{\"MATTHC\" | not readable JSON",
                "\"GIAYTO\": [{ | \"GIAYTO\": [3, { | list of objects"
            })
    void aLineThatCannotBeReadIsRefusedWithItsNumberAndReasonAndTheRestIsImported(
            String right, String wrong, String reason) throws IOException {
        List<String> lines = sample().lines().toList();
        String broken = lines.getFirst().replace(right, wrong);
        assertThat(broken).isNotEqualTo(lines.getFirst());

        int status = importText(lines.get(1) + "\n\n" + broken + "\n" + lines.get(2));

        assertThat(status).isEqualTo(2);
        assertThat(said()).contains("2 new, 0 changed, 0 unchanged, 1 refused");
        assertThat(complained()).contains("line 3: ").contains(reason).doesNotContain("Exception");
    }

    @Test
    void anEndlessLineAndForeignBytesAreRefusedAndTheRestIsImported() throws IOException {
        Path file = folder.resolve("wild.jsonl");
        String first = sample().lines().findFirst().orElseThrow();
        byte[] huge = new byte[JsonLines.LONGEST_LINE + 10];
        Arrays.fill(huge, (byte) 'a');
        try (var to = Files.newOutputStream(file)) {
            to.write(huge);
            to.write('\n');
            to.write(new byte[] {(byte) 0xff, (byte) 0xfe, '\n'});
            to.write(first.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(run("catalogue", file.toString())).isEqualTo(2);
        assertThat(complained()).contains("line 1: the line is longer").contains("line 2: the line is not UTF-8");
        assertThat(said()).contains("1 new").contains("2 refused");
    }

    @Test
    void signsThatADatabaseCannotHoldAreLeftOut() throws IOException {
        String first = sample().lines().findFirst().orElseThrow();

        assertThat(importText(first.replace("thử thứ nhất", "thử\\u0000 \\ud800 thứ nhất")))
                .isZero();
        assertThat(on("9.100001", "2019-03-04").name()).contains("Thủ tục thử");
    }

    @Test
    void theSameCodeTwiceWithOtherContentIsRefusedOnce() throws IOException {
        String first = sample().lines().findFirst().orElseThrow();

        assertThat(importText(first + "\n" + first + "\n" + first.replace("thứ nhất", "khác")))
                .isEqualTo(2);
        assertThat(said()).contains("1 new, 0 changed, 1 unchanged, 1 refused");
        assertThat(complained()).contains("line 3: MATTHC 9.100001 stands in line 1 already");
    }

    @Test
    void aPackedFileThatBreaksOffGivesWhatStandsBefore() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed, true)) {
            gzip.write(sample().getBytes(StandardCharsets.UTF_8));
            gzip.flush();
            gzip.write("x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve("broken.jsonl.gz");
        Files.write(file, Arrays.copyOf(packed.toByteArray(), packed.size() - 20));

        assertThat(run("catalogue", file.toString())).isEqualTo(2);
        assertThat(complained()).contains("breaks off after line 5");
        assertThat(said()).contains("5 new");
    }

    @Test
    void wrongWordsAreAnsweredByOneLine() {
        assertThat(run()).isEqualTo(2);
        assertThat(complained()).startsWith("motcua: ").hasLineCount(1);
        assertThat(run("catalogue", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(complained()).contains("there is no file");
        assertThat(run("catalogue", folder.toString())).isEqualTo(2);
        assertThat(ImportVerb.misuse(List.of("catalogue", "/dev/null", "--from", "today")))
                .isPresent();
    }

    @Test
    void aDatabaseThatWasNeverStartedIsLeftAlone() throws IOException {
        jdbc.sql("delete from start.installation").update();

        assertThat(importText(sample())).isEqualTo(1);
        assertThat(versions()).isZero();
    }

    @Test
    void progressIsSaidInLinesWhereNoTerminalIs() throws IOException {
        importText(sample());

        assertThat(complained()).contains("100% 5 procedures").doesNotContain("\r");
    }

    @Test
    void theRealNationalCatalogueIsImportedWholeAndOnlyOnce() {
        Assumptions.assumeFalse(REAL.isEmpty(), "the national catalogue does not lie beside the checkout");

        int status = run("catalogue", REAL.getFirst().toString());

        assertThat(said() + complained()).contains("1601 new, 0 changed, 0 unchanged, 0 refused");
        assertThat(status).isZero();
        run("catalogue", REAL.getFirst().toString());
        assertThat(said()).contains("1601 unchanged").contains("Nothing was changed.");
    }
}
