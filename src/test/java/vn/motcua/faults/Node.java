package vn.motcua.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A process of the platform, as operators start it, with the listener and the clock of the trial on its classpath. */
final class Node implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 150;

    private final Path folder;
    private final List<String> before;
    private final Map<String, String> settings;
    private final int port = freePort();
    private @Nullable Process process;
    private int starts;

    /**
     * A node that is not started yet.
     *
     * @param folder for what it says, and the clock's shift
     * @param before words before the command, such as those that bring it to another disk
     */
    Node(Path folder, List<String> before, Map<String, String> settings) {
        this.folder = folder;
        this.before = List.copyOf(before);
        this.settings = Map.copyOf(settings);
        try {
            Files.createDirectories(folder);
            Files.writeString(shift(), "PT0S");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** The file that shifts its clock. */
    Path shift() {
        return folder.resolve("clock");
    }

    boolean alive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    /** Starts it and does not wait. */
    void begin() {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dmotcua.demo-dossiers=false",
                "-Dmotcua.faults=true",
                "-Dmotcua.faults.clock=" + shift(),
                "-cp",
                classpath(),
                "vn.motcua.start.Main"));
        starts++;
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(said("out").toFile())
                .redirectError(said("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MOTCUA_"));
        builder.environment().put("MOTCUA_PORT", Integer.toString(port));
        builder.environment().putAll(settings);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void ready() {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!read(said("out")).contains("Ready: http://localhost:")) {
            if (!alive() || System.nanoTime() > limit) {
                throw new IllegalStateException("the platform does not get ready: " + read(said("err")));
            }
            Trial.sleep(50);
        }
    }

    /** As the kernel does it when memory is short. */
    void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    /** As a virtual machine that is moved. */
    void standStill(long millis) {
        Process running = process;
        if (running != null) {
            PostgresProcesses.signal("STOP", running.toHandle());
            Trial.sleep(millis);
            PostgresProcesses.signal("CONT", running.toHandle());
        }
    }

    @Override
    public void close() {
        Process running = process;
        if (running != null) {
            running.destroy();
            try {
                if (!running.waitFor(30, TimeUnit.SECONDS)) {
                    running.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What it has said to its operators since its last start. */
    String errors() {
        return read(said("err"));
    }

    private Path said(String where) {
        return folder.resolve("said-" + starts + "." + where);
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The product, and of the tests only what the trial puts inside. */
    private String classpath() {
        String product = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return product + File.pathSeparator + inside();
    }

    private Path inside() {
        Path classes = folder.resolve("inside");
        Path ours = Path.of("target", "test-classes", "vn", "motcua", "faults", "inside");
        Path theirs = classes.resolve("vn/motcua/faults/inside");
        try (Stream<Path> files = Files.list(ours)) {
            Files.createDirectories(theirs);
            for (Path file : files.toList()) {
                Files.copy(file, theirs.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
