package vn.motcua.start;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Thư mục dữ liệu: the folder of one province; one process at a time runs the embedded PostgreSQL in it. */
final class DataFolder {

    // a channel that nobody refers to is closed by the collector, and its lock with it
    private static final List<FileChannel> HELD = new ArrayList<>();
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /** The folder, made where there is none; refused where nothing can be written. */
    static DataFolder at(Path path) {
        try {
            if (!Files.exists(path)) {
                // personal data lies in it: for nobody else on this machine
                Files.createDirectories(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
            Files.delete(Files.createTempFile(path, "writable", null));
            return new DataFolder(path);
        } catch (IOException e) {
            throw new Failure(
                    "nothing can be written in the data folder " + path + "; MOTCUA_DATA names another (" + e + ")", e);
        }
    }

    static boolean holdsDatabase(Path path) {
        return Files.exists(path.resolve("postgres").resolve("PG_VERSION"));
    }

    Path path() {
        return path;
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path binaries() {
        return path.resolve("postgres-binaries");
    }

    /** Until this process ends, however it ends: a killed process leaves no lock behind, the system drops it. */
    void lock() {
        try {
            FileChannel channel =
                    FileChannel.open(path.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new Failure("another process already works in the data folder " + path);
            }
            HELD.add(channel);
        } catch (IOException e) {
            throw new Failure("the data folder " + path + " cannot be locked: " + e, e);
        }
    }

    /** The port of a PostgreSQL that runs on this folder now, started by another process or left behind by a killed one. */
    Optional<Integer> runningPort() {
        try {
            List<String> lines = pidFileLines();
            return lines.size() >= 4 && runningPostgres().isPresent()
                    ? Optional.of(Integer.parseInt(lines.get(3).strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The PostgreSQL that the pid file names, if it is one. */
    Optional<ProcessHandle> runningPostgres() {
        try {
            List<String> lines = pidFileLines();
            return lines.isEmpty()
                    ? Optional.empty()
                    : postgres(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Clears away what an interrupted first start or a crash of the machine left, so that PostgreSQL can start again. */
    void tidy() {
        try {
            dropStalePidFile();
            dropHalfMadeDatabase();
            dropHalfUnpackedBinaries();
        } catch (IOException | NumberFormatException e) {
            throw new Failure("what an interrupted start left in " + path + " cannot be removed: " + e, e);
        }
    }

    /** Until {@link #databaseIsWhole}, a database is only half made and holds nothing. */
    void databaseBegins() throws IOException {
        if (!holdsDatabase(path)) {
            Files.writeString(halfMade(), "");
        }
    }

    void databaseIsWhole() throws IOException {
        Files.deleteIfExists(halfMade());
    }

    /**
     * After a crash of the machine or a container the number in the pid file may belong to any other process by now;
     * PostgreSQL would refuse to start beside it.
     */
    private void dropStalePidFile() throws IOException {
        List<String> lines = pidFileLines();
        if (!lines.isEmpty()
                && postgres(Long.parseLong(lines.getFirst().strip())).isEmpty()) {
            endOrphans();
            Files.delete(pidFile());
        }
    }

    /**
     * Without the pid file PostgreSQL cannot see sessions that outlived its killed first process and have not noticed yet; a
     * new one beside them would spoil the data. What they do is lost anyway.
     */
    private void endOrphans() throws IOException {
        Path place = postgres().toRealPath();
        for (int i = 0; i < 100; i++) {
            List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                    .filter(process -> isPostgres(process) && worksIn(process, place))
                    .toList();
            if (orphans.isEmpty()) {
                return;
            }
            orphans.forEach(ProcessHandle::destroyForcibly);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new IOException("processes of a PostgreSQL that was killed do not end");
    }

    private static boolean worksIn(ProcessHandle process, Path place) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"))
                    .equals(place);
        } catch (IOException e) {
            return false;
        }
    }

    /** Not one that has died and is only not buried yet: its program can no longer be named. */
    static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent();
    }

    private void dropHalfMadeDatabase() throws IOException {
        if (Files.exists(halfMade()) && runningPort().isEmpty()) {
            FileSystemUtils.deleteRecursively(postgres());
        }
    }

    private void dropHalfUnpackedBinaries() throws IOException {
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(Files.createDirectories(binaries()), "PG-*")) {
            for (Path version : versions) {
                // the library writes this file last
                if (!Files.exists(version.resolve(".exists"))) {
                    FileSystemUtils.deleteRecursively(version);
                }
            }
        }
    }

    /** The command that starts the PostgreSQL of this folder with the same settings as the last time. */
    List<String> startAgain() throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(program("pg_ctl"), "-D", postgres().toString(), "-w", "-t", "100", "restart"));
        return command;
    }

    /** Beside the program that ran last: after an upgrade several versions lie in the folder. */
    private String program(String name) throws IOException {
        String lastStart = Files.readString(postgres().resolve("postmaster.opts"));
        return Path.of(lastStart.split(" \"", 2)[0]).resolveSibling(name).toString();
    }

    /** The programs of PostgreSQL, as the library unpacked them last. */
    Path programs() {
        try (Stream<Path> versions = Files.list(binaries())) {
            return versions.filter(version -> Files.exists(version.resolve(".exists")))
                    .max(Comparator.comparing(
                            version -> version.resolve(".exists").toFile().lastModified()))
                    .map(version -> version.resolve("bin"))
                    .orElseThrow(() -> new Failure("the programs of PostgreSQL are not in " + binaries()));
        } catch (IOException e) {
            throw new Failure("the programs of PostgreSQL in " + binaries() + " cannot be found: " + e, e);
        }
    }

    /** Removes a database that was not brought back whole. */
    void dropDatabase() throws IOException {
        FileSystemUtils.deleteRecursively(postgres());
        databaseIsWhole();
    }

    private Path halfMade() {
        return path.resolve("postgres.half-made");
    }

    private Path pidFile() {
        return postgres().resolve("postmaster.pid");
    }

    private List<String> pidFileLines() throws IOException {
        return Files.exists(pidFile()) ? Files.readAllLines(pidFile()) : List.of();
    }

    private static Optional<ProcessHandle> postgres(long pid) {
        return ProcessHandle.of(pid).filter(DataFolder::isPostgres);
    }
}
