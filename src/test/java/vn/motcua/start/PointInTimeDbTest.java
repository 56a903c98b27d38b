package vn.motcua.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;
import vn.motcua.WebTestClock;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossiers.Office;
import vn.motcua.files.Archive;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureFixture;
import vn.motcua.start.backup.ArchiveLooks;
import vn.motcua.start.backup.Passphrase;
import vn.motcua.start.backup.RestoreTarget;
import vn.motcua.start.backup.WalStream;

/**
 * A province with an encrypted archive, in which somebody works without a break; what is brought back from it elsewhere,
 * and what is said when it cannot be.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {"motcua.demo=true", "motcua.schedule=false", "motcua.demo-dossiers=false"})
@ContextConfiguration(initializers = PointInTimeDbTest.OwnPostgres.class)
@Import(WebTestClock.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PointInTimeDbTest {

    private static final String PASSPHRASE = "tiếp nhận và trả kết quả";
    private static Settings settings;
    private static Database database;

    @TempDir
    static Path folder;

    @Autowired
    private Office office;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private Archive files;

    @Autowired
    private JdbcClient jdbc;

    private Path archive;
    private Path base;

    /** The real thing, as the server has it: embedded, durable, in a folder of its own. */
    static final class OwnPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path data = Files.createTempDirectory("motcua-pitr");
                settings =
                        Settings.from(Map.of("MOTCUA_DATA", data.toString(), "MOTCUA_BACKUP_PASSPHRASE", PASSPHRASE));
                database = Database.own(settings);
                TestPropertyValues.of(
                                "spring.datasource.url=" + database.url(),
                                "spring.datasource.username=postgres",
                                "motcua.data=" + data)
                        .applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @BeforeAll
    void anArchiveThatFollowsAndABackupInIt() {
        archive = folder.resolve("archive");
        database.archiveBy(stream(archive));
        assertThat(BackupVerb.run(List.of("--archive", archive.toString()), settings))
                .isZero();
        base = bases(archive).getFirst();
    }

    @AfterAll
    void nothingIsLeft() throws IOException {
        database.close();
        FileSystemUtils.deleteRecursively(settings.data());
    }

    private static WalStream stream(Path archive) {
        return new WalStream(
                ArchiveBackup.source(database, settings), archive, Passphrase.of(PASSPHRASE), Clock.systemUTC());
    }

    private static List<Path> bases(Path archive) {
        try (Stream<Path> all = Files.list(archive.resolve("timeline-1/base"))) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody who works without a break until told to stop. */
    private final class Worker extends Thread {

        private final ProcedureCode procedure = procedures.aProcedure().published();
        private volatile boolean enough;

        @Override
        public void run() {
            while (!enough) {
                office.hasInHand(procedure);
            }
        }

        void stopAfterTheAct() throws InterruptedException {
            enough = true;
            join();
        }
    }

    private Worker begin() {
        Worker worker = new Worker();
        worker.start();
        return worker;
    }

    private long events() {
        return jdbc.sql("select count(*) from dossiers.event").query(Long.class).single();
    }

    private String keepAPaper(String text) {
        byte[] paper = ("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%" + text + "\n%%EOF").getBytes(StandardCharsets.ISO_8859_1);
        return files.keep(new ByteArrayInputStream(paper), "giay.pdf").sha256();
    }

    /** The archive's own seconds: everything done until now has come into it. */
    private void hasArrived(Path archive) throws InterruptedException {
        long now = jdbc.sql("select pg_current_wal_lsn() - '0/0'::pg_lsn")
                .query(Long.class)
                .single();
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (ArchiveLooks.end(archive) < now) {
            assertThat(System.nanoTime()).as("the archive keeps up").isLessThan(limit);
            Thread.sleep(100);
        }
    }

    private Settings elsewhere(String name) {
        return settings.in(folder.resolve(name));
    }

    private static Restoring.Outcome restored(Path from, String to, Settings where) {
        return new Restoring(from, Optional.of(RestoreTarget.of(to)), Passphrases.said(where), false).into(where);
    }

    private static String local(Instant at) {
        return at.atZone(WorkingCalendar.ZONE).toLocalDateTime().toString();
    }

    @Test
    void exactlyTheActsBeforeTheMomentComeBack() throws Exception {
        Worker morning = begin();
        String early = keepAPaper("buổi sáng");
        Thread.sleep(1_500);
        assertThat(BackupVerb.run(List.of("--archive", archive.toString()), settings))
                .isZero();
        morning.stopAfterTheAct();
        long until = events();
        Instant moment = Instant.now();
        Thread.sleep(20);
        Worker afternoon = begin();
        String late = keepAPaper("buổi chiều");
        Thread.sleep(500);
        afternoon.stopAfterTheAct();
        assertThat(events()).isGreaterThan(until);
        hasArrived(archive);

        Settings where = elsewhere("morning");
        Restoring.Outcome outcome = restored(archive, local(moment), where);

        assertThat(outcome.found().events()).isEqualTo(until);
        assertThat(outcome.found().trouble()).isEmpty();
        assertThat(outcome.asOf().orElseThrow()).isBeforeOrEqualTo(moment);
        assertThat(where.data().resolve("files").resolve(early.substring(0, 2)).resolve(early))
                .exists();
        assertThat(where.data().resolve("files").resolve(late.substring(0, 2)).resolve(late))
                .doesNotExist();
        assertThat(where.data().resolve("changes-to-replay")).doesNotExist();
        assertThatThrownBy(() -> restored(archive, "latest", where))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("restore into an empty data folder");
    }

    @Test
    void aRehearsalBringsBackToANamedMomentAndIsWrittenDown() throws Exception {
        office.hasInHand(procedures.aProcedure().published());
        assertThat(BackupVerb.run(List.of("--mark", "before-upgrade"), settings))
                .isZero();
        long until = events();
        office.hasInHand(procedures.aProcedure().published());
        hasArrived(archive);

        assertThat(RehearseVerb.run(List.of(archive.toString(), "--to", "before-upgrade"), settings))
                .isZero();

        assertThat(jdbc.sql("select events from start.rehearsal where trouble is null order by id desc limit 1")
                        .query(Long.class)
                        .single())
                .isEqualTo(until);
        try (Stream<Path> left = Files.list(settings.data())) {
            assertThat(left).noneMatch(path -> path.getFileName().toString().startsWith("rehearsal-"));
        }
    }

    @Test
    void whatTheArchiveDoesNotHoldIsSaid() throws Exception {
        hasArrived(archive);
        Path incomplete = copy(archive, folder.resolve("incomplete"));

        assertThatThrownBy(() -> restored(incomplete, local(Instant.now().plusSeconds(3_600)), elsewhere("future")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("the archive ends before");
        assertThat(elsewhere("future").data().resolve("postgres")).doesNotExist();
    }

    @Test
    void aMissingSegmentIsNamed() throws Exception {
        for (int segment = 0; segment < 3; segment++) {
            jdbc.sql("select pg_switch_wal()::text").query(String.class).single();
            office.hasInHand(procedures.aProcedure().published());
        }
        hasArrived(archive);
        Path incomplete = copy(archive, folder.resolve("gap"));
        List<Path> segments;
        try (Stream<Path> all = Files.list(incomplete.resolve("timeline-1/wal"))) {
            segments = all.filter(path -> !path.toString().contains("piece"))
                    .sorted()
                    .toList();
        }
        Path lost = segments.get(segments.size() - 2);
        Files.delete(lost);

        assertThatThrownBy(() -> restored(incomplete, "latest", elsewhere("gapped")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(lost.getFileName().toString().substring(0, 24))
                .hasMessageContaining("missing");
        assertThat(elsewhere("gapped").data()).doesNotExist();
    }

    @Test
    void whatCannotBeReadIsSaidInOneLineAndNothingIsWritten() throws Exception {
        Path damaged = copy(archive, folder.resolve("damaged"));
        Path data = bases(damaged).getFirst().resolve("data.zip.age");
        Settings where = elsewhere("nothing");
        assertThatThrownBy(() -> restored(base, "2019-03-04T10:15", where))
                .isInstanceOf(BadUse.class)
                .hasMessageContaining("this backup was whole at");
        assertThatThrownBy(() -> restored(archive, "2019-03-04T10:15", where))
                .isInstanceOf(BadUse.class)
                .hasMessageContaining("nothing before that can be brought back");
        Settings guessing = Settings.from(
                Map.of("MOTCUA_DATA", where.data().toString(), "MOTCUA_BACKUP_PASSPHRASE", "đoán thử một lần xem"));
        assertThatThrownBy(() -> restored(archive, "latest", guessing))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("the passphrase is not the one");
        Settings forgetful = Settings.from(Map.of("MOTCUA_DATA", where.data().toString()));
        assertThatThrownBy(() -> restored(archive, "latest", forgetful))
                .isInstanceOf(BadUse.class)
                .hasMessageContaining("is encrypted");
        byte[] bytes = Files.readAllBytes(data);
        bytes[bytes.length / 2] ^= 1;
        Files.write(data, bytes);
        assertThatThrownBy(() -> restored(bases(damaged).getFirst(), "latest", where))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("changed, damaged or cut off");
        Files.write(data, Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> restored(bases(damaged).getFirst(), "latest", where))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("changed, damaged or cut off");
        assertThat(where.data()).doesNotExist();
    }

    @Test
    void onlyTheNewestAreKept() throws Exception {
        Path other = folder.resolve("kept");
        for (int round = 0; round < 3; round++) {
            assertThat(BackupVerb.run(List.of("--archive", other.toString(), "--keep", "2"), settings))
                    .isZero();
            Thread.sleep(1_000);
        }

        assertThat(bases(other)).hasSize(2);
        assertThat(jdbc.sql("select count(*) from start.backup_made where path like :folder")
                        .param("folder", other + "/%")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aPortableFileIsEncryptedToo() throws Exception {
        office.hasInHand(procedures.aProcedure().published());
        Path file = folder.resolve("mot-cua.zip.age");
        assertThat(BackupVerb.run(List.of(file.toString()), settings)).isZero();
        byte[] whole = Files.readAllBytes(file);
        assertThat(new String(whole, 0, 21, StandardCharsets.US_ASCII)).isEqualTo("age-encryption.org/v1");

        for (int length : new int[] {whole.length - 1, whole.length / 2}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> portable(file, "cut")).isInstanceOf(Failure.class);
        }
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 4;
        Files.write(file, changed);
        assertThatThrownBy(() -> portable(file, "cut"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("changed, damaged or cut off");
        assertThat(elsewhere("cut").data()).doesNotExist();
        Files.write(file, whole);
        Restoring.Outcome moved = portable(file, "moved");
        assertThat(moved.found().trouble()).isEmpty();
        assertThat(moved.found().events()).isEqualTo(events());
    }

    private Restoring.Outcome portable(Path file, String name) {
        Settings where = elsewhere(name);
        return new Restoring(file, Optional.empty(), Passphrases.said(where), false).into(where);
    }

    @Test
    void aKilledBackupLeavesNothingUnderItsName() throws Exception {
        Path other = folder.resolve("killed");
        Process process = backup(other);
        Path half = other.resolve("timeline-1/base");
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (process.isAlive() && !hasPart(half)) {
            assertThat(System.nanoTime()).isLessThan(limit);
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();
        assertThat(hasPart(half)).isTrue();
        assertThatThrownBy(() -> restored(other, "latest", elsewhere("half")))
                .isInstanceOf(BadUse.class)
                .hasMessageContaining("holds no backup yet");

        assertThat(BackupVerb.run(List.of("--archive", other.toString()), settings))
                .isZero();
        assertThat(bases(other)).hasSize(1).noneMatch(path -> path.toString().endsWith(".part"));
    }

    private static boolean hasPart(Path bases) {
        if (!Files.isDirectory(bases)) {
            return false;
        }
        try (Stream<Path> all = Files.list(bases)) {
            return all.anyMatch(path -> path.toString().endsWith(".part"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process backup(Path to) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "backup",
                "--archive",
                to.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .putAll(Map.of("MOTCUA_DATA", settings.data().toString(), "MOTCUA_BACKUP_PASSPHRASE", PASSPHRASE));
        return builder.start();
    }

    @Test
    void anArchiveThatIsAwayIsToldAndCaughtUpWith() throws Exception {
        assertThat(trouble()).isEmpty();
        Path away = folder.resolve("away");
        Files.move(archive, away);
        Files.writeString(archive, "another disk");
        office.hasInHand(procedures.aProcedure().published());
        await(() -> trouble().isPresent());
        Files.delete(archive);
        Files.move(away, archive);
        await(() -> trouble().isEmpty());
        hasArrived(archive);
    }

    private Optional<String> trouble() {
        return jdbc.sql("select trouble from start.archiving where trouble is not null")
                .query(String.class)
                .optional();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long limit = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(limit);
            Thread.sleep(100);
        }
    }

    private static Path copy(Path from, Path to) throws IOException, SQLException {
        FileSystemUtils.copyRecursively(from, to);
        return to;
    }
}
