package vn.motcua.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.Program;

/** The platform as operators have it: real processes that start, stop, are killed, and start again. */
class ProcessesTest {

    private static final long PATIENCE_SECONDS = 150;
    private static final String FILING = """
            {"procedure": "2.000815", "desk": "H03.21.53.MC",
             "applicant": {"kind": "CITIZEN", "name": "Nông Văn Thử", "identity": "006090000123"},
             "form": {"document": "Bằng tốt nghiệp", "pages": 2, "copies": 1},
             "papers": [{"paper": "GT1", "originals": 1, "copies": 1}]}""";

    @TempDir
    Path folder;

    private final List<ProcessHandle> ours = new ArrayList<>();

    @AfterEach
    void nothingOfOursStays() {
        ours.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }

    /** How a process ended, and what it said. */
    private record Ended(int status, String out, String err) {

        String lastWord() {
            return err.lines().filter(line -> line.startsWith("motcua: ")).reduce("", (one, next) -> next);
        }
    }

    /** A process that works on a data folder. */
    private record Running(Process process, Path out, Path err) {

        boolean says(String text) {
            try {
                return Files.readString(out).contains(text);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        Ended ended() throws IOException, InterruptedException {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("it ends by itself")
                    .isTrue();
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        }
    }

    private Running begin(Path data, Map<String, String> settings, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dmotcua.demo-dossiers=false",
                "-cp",
                withoutTests(),
                Main.class.getName()));
        command.addAll(List.of(words));
        Path out = Files.createTempFile(folder, "said", ".out");
        Path err = Files.createTempFile(folder, "said", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MOTCUA_"));
        builder.environment().putAll(Map.of("MOTCUA_DATA", data.toString(), "MOTCUA_PORT", "0"));
        builder.environment().putAll(settings);
        Process process = builder.start();
        ours.add(process.toHandle());
        return new Running(process, out, err);
    }

    /** The product does not have the components that tests bring along. */
    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Ended run(Path data, String... words) throws IOException, InterruptedException {
        return begin(data, Map.of(), words).ended();
    }

    private Running started(Path data) throws IOException, InterruptedException {
        Running server = begin(data, Map.of());
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!server.says("Ready: http://localhost:")) {
            assertThat(server.process().isAlive() && System.nanoTime() < limit)
                    .as(() -> "it gets ready; it said " + readable(server.out()) + readable(server.err()))
                    .isTrue();
            Thread.sleep(50);
        }
        postgres(data).ifPresent(ours::add);
        return server;
    }

    private static String readable(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<String> pidFile(Path data) {
        Path file = data.resolve("postgres").resolve("postmaster.pid");
        return Files.exists(file) ? readable(file).lines().toList() : List.of();
    }

    private static Optional<ProcessHandle> postgres(Path data) {
        return pidFile(data).stream().findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
    }

    private static void gone(ProcessHandle process) throws InterruptedException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (process.isAlive() && System.nanoTime() < limit) {
            Thread.sleep(20);
        }
        assertThat(process.isAlive()).isFalse();
    }

    private static long count(Path data, String table) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + pidFile(data).get(3).strip() + "/postgres?user=postgres";
        try (var connection = DriverManager.getConnection(url);
                var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** What the PostgreSQL holds that the platform has started in place of a killed one. */
    private long startedAgain(Path data, ProcessHandle killed) throws Exception {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < limit) {
            Optional<ProcessHandle> now = postgres(data).filter(other -> other.pid() != killed.pid());
            if (now.isPresent() && pidFile(data).getLast().startsWith("ready")) {
                ours.add(now.get());
                return count(data, "organisation.unit");
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the PostgreSQL of the platform does not come back");
    }

    private static void stopsWhole(Running server, Path data) throws Exception {
        ProcessHandle postgres = postgres(data).orElseThrow();
        server.process().destroy();
        assertThat(server.ended().status()).isZero();
        gone(postgres);
    }

    @Test
    void aProvinceSurvivesStopsKillsAndAMoveToAnotherFolder() throws Exception {
        Path data = folder.resolve("data");
        Running first = started(data);
        long units = count(data, "organisation.unit");
        assertThat(units).isPositive();

        Ended beside = run(data);
        assertThat(beside.status()).isEqualTo(1);
        assertThat(beside.lastWord()).contains("another process already works in the data folder");
        stopsWhole(first, data);

        Running second = started(data);
        assertThat(count(data, "organisation.unit")).isEqualTo(units);
        ProcessHandle postgres = postgres(data).orElseThrow();
        second.process().destroyForcibly();
        postgres.destroyForcibly();
        gone(postgres);

        Running third = started(data);
        assertThat(count(data, "organisation.unit")).isEqualTo(units);
        assertThat(run(data, "verify").status()).isZero();
        Path file = folder.resolve("backup.zip");
        assertThat(run(data, "backup", file.toString()).status()).isZero();

        ProcessHandle killed = postgres(data).orElseThrow();
        assertThat(killed.destroyForcibly()).isTrue();
        assertThat(startedAgain(data, killed)).isEqualTo(units);
        stopsWhole(third, data);

        Path elsewhere = folder.resolve("elsewhere");
        assertThat(run(elsewhere, "restore", file.toString()).status()).isZero();
        Running moved = started(elsewhere);
        assertThat(count(elsewhere, "organisation.unit")).isEqualTo(units);
        assertThat(run(elsewhere, "verify").status()).isZero();
        stopsWhole(moved, elsewhere);
    }

    @Test
    void anActThatIsRunningWhenItStopsIsFinishedAndAnswered() throws Exception {
        Path data = folder.resolve("data");
        Running server = started(data);
        int port = Integer.parseInt(readable(server.out()).replaceAll("(?s).*Ready: http://localhost:(\\d+).*", "$1"));
        Program program = Program.of(port, "motcua.h03.21.53");
        String url = "jdbc:postgresql://127.0.0.1:" + pidFile(data).get(3).strip() + "/postgres?user=postgres";
        CompletableFuture<Program.Answer> filed;
        try (var connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table dossiers.dossier in exclusive mode");
            filed = CompletableFuture.supplyAsync(() -> program.postText("/api/v1/dossiers", FILING));
            while (count(data, "pg_locks where not granted") == 0) {
                Thread.sleep(20);
            }
            server.process().destroy();
            Thread.sleep(500);
            assertThat(server.process().isAlive()).isTrue();
            assertThat(filed).isNotDone();
            connection.rollback();
        }

        assertThat(filed.get().status()).isEqualTo(201);
        assertThat(server.ended().status()).isZero();
        assertThat(run(data, "verify").out()).contains("2 events of 1 dossiers verified");
    }

    @ParameterizedTest
    @CsvSource({
        "MOTCUA_PORT, eighty, serve",
        "MOTCUA_PORT, 70000, serve",
        "MOTCUA_DEMO, perhaps, serve",
        "MOTCUA_LOG, xml, serve",
        "MOTCUA_DB_URL, mysql://x, serve",
        "MOTCUA_ADDRESS, no such place, serve",
        "MOTCUA_PORT, 0, fly",
        "MOTCUA_PORT, 0, backup",
        "MOTCUA_PORT, 0, deadline",
        "MOTCUA_DB_URL, jdbc:postgresql://127.0.0.1:1/real, warm-up",
    })
    void whatCannotBeMeantIsSaidInOneLineWithStatusTwo(String name, String value, String verb) throws Exception {
        Ended ended = begin(folder.resolve("data"), Map.of(name, value), verb).ended();

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err().lines()).hasSize(1).allMatch(line -> line.startsWith("motcua: "));
        assertThat(folder.resolve("data").resolve("postgres")).doesNotExist();
    }
}
