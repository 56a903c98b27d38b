package vn.motcua.start.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.TestDatabase;
import vn.motcua.start.BadUse;

/** What is wrong is said, with what to do; what is right is left alone. */
class DoctorDbTest {

    @TempDir
    Path folder;

    private final String url = TestDatabase.freshUrl();
    private Path data;

    @BeforeEach
    void aFolderForItsOwner() throws IOException {
        data = Files.createDirectory(
                folder.resolve("data"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private Map<String, String> settings(String... more) {
        Map<String, String> settings =
                new HashMap<>(Map.of("MOTCUA_DATA", data.toString(), "MOTCUA_PORT", "0", "MOTCUA_DB_URL", url));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    private static void isSaid(Map<String, String> settings, Finding.Level level, String what, String advice) {
        assertThat(DoctorVerb.examine(settings)).anySatisfy(finding -> {
            assertThat(finding.level()).isEqualTo(level);
            assertThat(finding.what()).contains(what);
            assertThat(finding.advice()).contains(advice);
        });
    }

    private JdbcClient database() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return JdbcClient.create((DataSource) source);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MOTCUA_PROT      | 8080                              | nobody reads MOTCUA_PROT      | is MOTCUA_PORT meant?",
                "MOTCUA_SCRAPETOKEN | 0123456789012345678901          | nobody reads MOTCUA_SCRAPETOKEN | is MOTCUA_SCRAPE_TOKEN meant?",
                "MOTCUA_SOMETHING_ELSE_AT_ALL | x                     | nobody reads                  | docs/operating.md",
                "MOTCUA_PORT      | eighty                            | MOTCUA_PORT must be           | correct it",
                "MOTCUA_DEMO      | perhaps                           | MOTCUA_DEMO must be           | correct it",
                "MOTCUA_LOG       | xml                               | MOTCUA_LOG must be            | correct it",
                "MOTCUA_SLOW_MS   | soon                              | MOTCUA_SLOW_MS must be        | correct it",
                "MOTCUA_SCRAPE_TOKEN | short                          | at least 20 characters        | correct it",
                "MOTCUA_ADDRESS   | no.such.address.invalid           | is no address of this machine | MOTCUA_ADDRESS",
                "MOTCUA_DB_URL    | mysql://x                         | no address of a PostgreSQL    | jdbc:postgresql://host",
                "MOTCUA_DB_URL    | jdbc:postgresql://no.such.host.invalid:5432/x | is not resolved   | name service",
                "MOTCUA_DB_URL    | jdbc:postgresql://127.0.0.1:1/x   | refuses the connection        | start PostgreSQL",
            })
    void aBrokenSettingIsSaidInWords(String name, String value, String what, String advice) {
        isSaid(settings(name, value), Finding.Level.MEND, what, advice);
    }

    @Test
    void aDatabaseThatIsNotThereIsTold() {
        isSaid(
                settings("MOTCUA_DB_URL", url.replaceAll("/test_\\d+", "/no_such_database")),
                Finding.Level.MEND,
                "no database of this name",
                "create it");
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, user or password",
        "28000, does not let this user in",
        "53300, connections are taken",
        "XX000, XX000"
    })
    void whyADatabaseDoesNotLetInIsTold(String state, String what) {
        assertThat(DatabaseCheck.notReached(new SQLException("secret", state), "db:5432")
                        .what())
                .contains(what)
                .doesNotContain("secret");
    }

    @Test
    void clockSettingOutsideADemoIsTold() {
        isSaid(
                settings("MOTCUA_NOW", "2019-03-04", "MOTCUA_DEMO", "false"),
                Finding.Level.MEND,
                "MOTCUA_NOW is for demo",
                "remove MOTCUA_NOW");
    }

    /** The PostgreSQL of the tests is quick because it forgets. */
    @Test
    void aDatabaseThatForgetsIsToldAndOtherwiseItIsWell() {
        isSaid(settings(), Finding.Level.MEND, "fsync is off", "alter system set fsync = on");
        isSaid(settings(), Finding.Level.GOOD, "is reached", "");
        isSaid(settings(), Finding.Level.GOOD, "as new as the program", "");
        isSaid(settings(), Finding.Level.GOOD, "agree on the time", "");
        assertThat(DoctorVerb.examine(settings()))
                .noneMatch(finding -> finding.what().contains("sort names"));
        isSaid(settings(), Finding.Level.GOOD, "is for " + System.getProperty("user.name") + " only", "");
    }

    @Test
    void otherServersRulesHold() {
        DoctorQueries.Server odd = new DoctorQueries.Server(
                140_005, "LATIN1", "Anh", "on", "off", "on", 20, false, true, Duration.ofSeconds(-7));

        assertThat(DatabaseRules.of(odd, List.of("pg_trgm")))
                .filteredOn(finding -> finding.level() == Finding.Level.MEND)
                .extracting(Finding::what)
                .anyMatch(what -> what.contains("PostgreSQL 14 is too old"))
                .anyMatch(what -> what.contains("LATIN1"))
                .anyMatch(what -> what.contains("pg_trgm"))
                .anyMatch(what -> what.contains("synchronous_commit is off"))
                .anyMatch(what -> what.contains("max_connections is 20"))
                .anyMatch(what -> what.contains("standby"))
                .anyMatch(what -> what.contains("do not have Vietnam"))
                .anyMatch(what -> what.contains("differ by 7 seconds"));
    }

    @Test
    void openFoldersAreTold() throws IOException {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));

        isSaid(settings(), Finding.Level.MEND, "others on this machine may look into", "chmod 700");
    }

    @Test
    void anArchiveBesideTheDataIsTold() {
        isSaid(
                settings("MOTCUA_ARCHIVE", folder.resolve("archive").toString()),
                Finding.Level.LOOK,
                "same disk as the data",
                "another disk");
    }

    private static void hangUp(ServerSocket other) {
        try {
            while (true) {
                other.accept().close();
            }
        } catch (IOException e) {
            // the test has ended
        }
    }

    @Test
    void aPortThatAnotherServiceHasIsTold() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> hangUp(other));
            isSaid(
                    settings("MOTCUA_PORT", Integer.toString(other.getLocalPort())),
                    Finding.Level.MEND,
                    "cannot be used",
                    "MOTCUA_PORT");
        }
    }

    @Test
    void migrationsThatWaitAndDatabasesThatAreNewerAreTold() {
        database().sql("""
                        insert into public.flyway_schema_history (installed_rank, version, description, type, script,
                            checksum, installed_by, execution_time, success)
                        values (9999, '299901010000', 'from the future', 'SQL', 'V299901010000__x.sql', 1, 'x', 1, true)
                        """).update();
        isSaid(settings(), Finding.Level.MEND, "newer version", "no way back");

        String forget = "delete from public.flyway_schema_history where installed_rank = "
                + "(select max(installed_rank) from public.flyway_schema_history)";
        database().sql(forget).update();
        database().sql(forget).update();
        isSaid(settings(), Finding.Level.LOOK, "wait for the next start", "back up");
    }

    @Test
    void backupsKillsDeadLettersAndBrokenHistoriesAreTold() {
        database()
                .sql("insert into start.installation (demo, begun_at) values (false, now())")
                .update();
        isSaid(settings(), Finding.Level.MEND, "there is none", "./run backup now");
        database().sql("""
                        insert into operations.node (id, place, pid, version, java, started_at, beat_at)
                        values (gen_random_uuid(), 'a:1', 1, 'x', 'x', now() - interval '1 day', now() - interval '1 hour')
                        """).update();
        database().sql("""
                        insert into operations.chain_check
                            (expected, ended_at, dossiers, events, broken_at, broken_seq, broken_what)
                        values (1, now(), 1, 1, 'H03.21-190304-0001', 3, 'x')
                        """).update();
        database().sql("""
                        insert into dossiers.failed_delivery (dossier_id, seq, listener, attempts, first_at, next_at, error, dead)
                        values (1, 1, 'x', 8, now(), now(), 'x', true)
                        """).update();
        database().sql("""
                        insert into start.backup_made (at, kind, path, bytes, encrypted, took_ms)
                        values (now() - interval '30 hours', 'logical', 'x', 1, false, 1)
                        """).update();

        isSaid(settings(), Finding.Level.LOOK, "the last is 30 hours old", "every night");
        isSaid(settings(), Finding.Level.LOOK, "1 of 1 processes", "out of memory");
        isSaid(settings(), Finding.Level.MEND, "H03.21-190304-0001, event 3", "stop changing things");
        isSaid(settings(), Finding.Level.MEND, "1 were given up", "van-hanh");
    }

    @Test
    void smallMachinesAreTold() {
        assertThat(MachineCheck.memory(1L << 28, 1).level()).isEqualTo(Finding.Level.MEND);
        assertThat(MachineCheck.descriptors(1024).advice()).contains("LimitNOFILE");
        assertThat(FolderCheck.speed(0.001).what()).contains("too fast to be true");
        assertThat(FolderCheck.speed(80).level()).isEqualTo(Finding.Level.LOOK);
    }

    private record Answer(int status, String text) {}

    private static Answer run(Map<String, String> settings, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = DoctorVerb.run(List.of(words), settings, new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Answer(status, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void scriptsReadJsonAndTheExitStatus() {
        Answer answer = run(settings("MOTCUA_PROT", "1"), "--json");
        JsonNode json = JsonMapper.shared().readTree(answer.text());

        assertThat(answer.status()).isEqualTo(1);
        assertThat(json.at("/mend").asBoolean()).isTrue();
        assertThat(json.at("/findings/0/level").asString()).isEqualTo("MEND");
        assertThat(json.at("/findings/0/subject").asString()).isEqualTo("settings");
        assertThat(json.at("/findings/0/advice").asString()).isEqualTo("is MOTCUA_PORT meant?");
    }

    @Test
    void aFolderBeforeItsFirstStartIsFineAndStaysAsItIs() throws IOException {
        Path fresh = data.resolve("fresh");
        Answer answer = run(Map.of("MOTCUA_DATA", fresh.toString(), "MOTCUA_PORT", "0"));

        assertThat(answer.text()).contains("the first start makes it", "to mend,");
        assertThat(answer.text().lines().filter(line -> line.startsWith("MEND")))
                // how full this machine's own disk and memory are is not the test's matter
                .allMatch(line -> line.matches("MEND +(disk|memory|descriptors) .*"));
        try (Stream<Path> left = Files.list(data)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void itChangesNothingInTheDatabase() {
        String count = "select sum(n_tup_ins + n_tup_upd + n_tup_del)::bigint from pg_stat_user_tables";
        database().sql("select pg_stat_force_next_flush()").query(String.class).optional();
        Long before = database().sql(count).query(Long.class).single();

        DoctorVerb.examine(settings());

        assertThat(database().sql(count).query(Long.class).single()).isEqualTo(before);
    }

    @Test
    void otherWordsAreRefused() {
        assertThatThrownBy(() -> run(settings(), "--quickly")).isInstanceOf(BadUse.class);
    }

    /** Else the doctor would call a documented setting misspelt. */
    @Test
    void everyDocumentedSettingIsKnown() throws IOException {
        String table = Files.readAllLines(Path.of("docs/operating.md")).stream()
                .filter(line -> line.startsWith("| `MOTCUA_"))
                .collect(Collectors.joining("\n"));
        TreeSet<String> documented = Pattern.compile("MOTCUA_[A-Z_]+")
                .matcher(table)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented).hasSizeGreaterThan(10).allMatch(SettingsCheck::knows);
    }
}
