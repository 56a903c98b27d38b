package vn.motcua.start.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import vn.motcua.start.Failure;

/** Diễn lại thay đổi: lets PostgreSQL itself replay the changes up to the moment, and end there as a database of its own. */
public final class WalReplay {

    private static final long LOOK_MILLIS = 200;
    private static final String BEGUN = "\n# while the province is brought back\n";

    private final Recovery recovery;
    private final Path postgres;
    private final Path changes;
    private @Nullable Instant lastCommit;

    public WalReplay(Recovery recovery, Path postgres, Path changes) {
        this.recovery = recovery;
        this.postgres = postgres;
        this.changes = changes;
    }

    /** When the last act that came back was committed, by the machine's clock. */
    public Optional<Instant> lastCommit() {
        return Optional.ofNullable(lastCommit);
    }

    /** Runs PostgreSQL from its programs on this port until the moment is reached, and stops it again. */
    public void run(Path programs, int port, DataSource source) {
        Path log = changes.resolve("recovery.log");
        try {
            Files.setPosixFilePermissions(postgres, PosixFilePermissions.fromString("rwx------"));
            Path settings = postgres.resolve("postgresql.auto.conf");
            String before = Files.exists(settings) ? Files.readString(settings) : "";
            Files.writeString(settings, before + BEGUN + settings());
            Files.writeString(postgres.resolve("recovery.signal"), "", StandardOpenOption.CREATE);
            start(programs, port, log);
            awaitEnd(programs, source, log);
            Files.writeString(settings, before);
        } catch (IOException e) {
            throw new Failure("the changes could not be replayed: " + e.getMessage(), e);
        }
    }

    private String settings() {
        String moment = switch (recovery.target()) {
            case RestoreTarget.Latest latest -> "";
            case RestoreTarget.At at -> "recovery_target_time = '" + at + "'\n";
            case RestoreTarget.Mark mark -> "recovery_target_name = '" + mark.name() + "'\n";
        };
        return "restore_command = '" + restoreCommand(changes) + "'\n"
                + moment
                + "recovery_target_timeline = 'current'\n"
                + "recovery_target_action = 'promote'\n"
                // nobody may look before the moment is reached
                + "hot_standby = off\n";
    }

    /** For the shell between double quotes, for PostgreSQL's percent signs, and for its settings between single ones. */
    static String restoreCommand(Path changes) {
        String path = changes.toString()
                .replaceAll("([\\\\\"$`])", "\\\\$1")
                .replace("%", "%%")
                .replace("'", "''");
        return "cp \"" + path + "/%f\" \"%p\"";
    }

    private void start(Path programs, int port, Path log) throws IOException {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on";
        int status = pgCtl(programs, "-o", options, "-l", log.toString(), "-w", "-t", "86400", "start");
        if (status != 0 && !isRunning()) {
            throw new Failure(recovery.explained(lastWord(log)));
        }
    }

    private void awaitEnd(Path programs, DataSource source, Path log) throws IOException {
        try {
            Optional<Instant> last = Optional.empty();
            boolean open = false;
            while (!open) {
                if (!isRunning()) {
                    throw new Failure(recovery.explained(lastWord(log)));
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                try {
                    last = new PhysicalStore(source).lastCommit();
                    open = true;
                } catch (DataAccessException e) {
                    // it answers when the moment is reached, and not before
                    open = false;
                }
            }
            lastCommit = last.orElse(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("the replay of the changes was interrupted", e);
        } finally {
            if (isRunning()) {
                pgCtl(programs, "-m", "fast", "-w", "-t", "300", "stop");
            }
        }
    }

    private boolean isRunning() {
        try {
            Path pid = postgres.resolve("postmaster.pid");
            return Files.exists(pid)
                    && ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(pid).getFirst().strip()))
                            .filter(ProcessHandle::isAlive)
                            .isPresent();
        } catch (IOException | NumberFormatException | NoSuchElementException e) {
            return false;
        }
    }

    private int pgCtl(Path programs, String... words) throws IOException {
        List<String> command = new ArrayList<>();
        // PostgreSQL refuses to run as root; the library starts it this way, too
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(programs.resolve("pg_ctl").toString(), "-D", postgres.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        changes.resolve("pg_ctl.log").toFile()));
        try {
            return builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("the replay of the changes was interrupted", e);
        }
    }

    private static String lastWord(Path log) throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .filter(line -> !line.contains("the database system is"))
                .reduce((one, next) -> next)
                .map(line -> line.replaceAll("^.*(FATAL|PANIC): +", ""))
                .orElse("it ended without a word");
    }
}
