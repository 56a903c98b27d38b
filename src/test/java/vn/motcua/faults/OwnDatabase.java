package vn.motcua.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One process with its embedded PostgreSQL, as ./run starts it, on a small disk of its own where the machine allows. */
final class OwnDatabase implements World {

    /** Jumps over midnight and New Year and back: the story begins on the last afternoon of 2018. */
    private static final String BEGINNING = "2018-12-31T15:00";

    private static final List<Duration> JUMPS = List.of(
            Duration.ofHours(10),
            Duration.ofHours(-10),
            Duration.ofHours(30),
            Duration.ofHours(-30),
            Duration.ofMinutes(45),
            Duration.ofMinutes(-45));

    private final Path data;
    private final @Nullable SmallDisk disk;
    private final Node node;
    private Duration shift = Duration.ZERO;

    OwnDatabase(Path folder) {
        data = folder.resolve("data");
        disk = SmallDisk.possible() ? SmallDisk.at(data) : null;
        node = new Node(
                folder.resolve("node"),
                disk == null ? List.of() : disk.entering(),
                Map.of("MOTCUA_DATA", data.toString(), "MOTCUA_NOW", BEGINNING));
    }

    @Override
    public void begin() {
        node.begin();
        node.ready();
    }

    @Override
    public List<Node> nodes() {
        return List.of(node);
    }

    @Override
    public List<Fault> faults() {
        return List.of(
                new Fault("the process is killed", this::killProcess),
                new Fault("PostgreSQL is killed", this::killPostgres),
                new Fault("the disk is full", this::fillDisk),
                new Fault("the disk is slow", this::slowDisk),
                new Fault("the clock jumps", this::jump));
    }

    @Override
    public DataSource database() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:"
                + PostgresProcesses.port(postgres()).orElseThrow() + "/postgres?user=postgres");
        return source;
    }

    @Override
    public Path files() {
        return seen(data).resolve("files");
    }

    private Path postgres() {
        return seen(data).resolve("postgres");
    }

    private Path seen(Path path) {
        return disk == null ? path : disk.seen(path);
    }

    /** Its PostgreSQL lives on or dies with it, as when the whole machine goes down. */
    private void killProcess(RandomGenerator random) {
        node.kill();
        if (random.nextBoolean()) {
            PostgresProcesses.of(postgres()).ifPresent(ProcessHandle::destroyForcibly);
        }
        node.begin();
        node.ready();
    }

    private void killPostgres(RandomGenerator random) {
        if (random.nextInt(3) == 0) {
            PostgresProcesses.killOneServant(postgres(), random);
        } else {
            PostgresProcesses.of(postgres()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private void fillDisk(RandomGenerator random) {
        if (disk == null) {
            throw new Trial.NotHere("no file system may be mounted here, not even in a namespace of its own");
        }
        disk.shrinkTo(random.nextInt(512) * 1024L);
        Trial.sleep(random.nextInt(300, 1_200));
        if (random.nextBoolean()) {
            newSegment();
        }
        Trial.sleep(random.nextInt(500, 1_500));
        disk.enlarge();
    }

    /** PostgreSQL then wants sixteen megabytes at once for its log, and stops when it does not get them. */
    private void newSegment() {
        try {
            JdbcClient.create(database())
                    .sql("select pg_switch_wal()")
                    .query(String.class)
                    .single();
        } catch (DataAccessException e) {
            // it has stopped already
        }
    }

    /** Every flush waits, and those who write stand still now and then. */
    private void slowDisk(RandomGenerator random) {
        setFlushDelay(random.nextInt(20_000, 100_000));
        for (int i = 0; i < 6; i++) {
            PostgresProcesses.standStill(postgres(), random, random.nextInt(100, 600));
        }
        setFlushDelay(0);
    }

    private void setFlushDelay(int micros) {
        JdbcClient database = JdbcClient.create(database());
        database.sql("alter system set commit_delay = " + micros).update();
        database.sql("alter system set commit_siblings = 0").update();
        database.sql("select pg_reload_conf()").query(Boolean.class).single();
    }

    private void jump(RandomGenerator random) {
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            shift = shift.plus(JUMPS.get(random.nextInt(JUMPS.size())));
            try {
                Path next = Files.writeString(node.shift().resolveSibling("clock.next"), shift.toString());
                Files.move(next, node.shift(), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Trial.sleep(random.nextInt(300, 900));
        }
    }

    @Override
    public void close() {
        node.close();
        PostgresProcesses.of(postgres()).ifPresent(ProcessHandle::destroyForcibly);
        if (disk != null) {
            disk.close();
        }
    }
}
