package vn.motcua.bench.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import vn.motcua.bench.BadUse;

/** The platform as an operator starts it, by {@code ./run} in a process of its own, on a folder that stays in between. */
final class Installation implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready: http://localhost:(\\d+)");
    private static final long PATIENCE_SECONDS = 300;
    private static final double NANOS = 1e9;
    private static final double KILOBYTES = 1e6 / 1024;

    private final Path folder;
    private final Path run;
    private final boolean warm;
    private @Nullable Process process;
    private int port;

    private Installation(Path folder, Path run, boolean warm) {
        this.folder = folder;
        this.run = run;
        this.warm = warm;
    }

    /**
     * Megabytes of the two together.
     *
     * @param postgres of all its processes
     */
    record Memory(double java, double postgres) {

        double both() {
            return java + postgres;
        }
    }

    /**
     * The first start, which makes the database.
     *
     * @param warm whether the platform was, or is now, warmed up after its build
     */
    static Installation begin(boolean warm) {
        String home = System.getProperty("motcua.home");
        if (home == null) {
            throw new BadUse("the start is measured by ./run bench start, which knows where the platform is");
        }
        try {
            Installation installation =
                    new Installation(Files.createTempDirectory("motcua-start"), Path.of(home, "run"), warm);
            installation.start();
            return installation;
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder", e);
        }
    }

    /** Answers the seconds until it said that it was ready. */
    double start() {
        try {
            Path out = folder.resolve("out");
            ProcessBuilder builder = new ProcessBuilder(run.toString())
                    .redirectOutput(out.toFile())
                    .redirectError(folder.resolve("err").toFile());
            builder.environment().keySet().removeIf(each -> each.startsWith("MOTCUA_"));
            builder.environment().put("MOTCUA_WARM_UP", String.valueOf(warm));
            builder.environment().put("MOTCUA_DATA", folder.resolve("data").toString());
            builder.environment().put("MOTCUA_PORT", "0");
            long start = System.nanoTime();
            process = builder.start();
            port = ready(process, out, start);
            return (System.nanoTime() - start) / NANOS;
        } catch (IOException e) {
            throw new UncheckedIOException("the platform did not start", e);
        }
    }

    private int ready(Process started, Path out, long start) throws IOException {
        while (started.isAlive() && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            Matcher said = READY.matcher(Files.readString(out));
            if (said.find()) {
                return Integer.parseInt(said.group(1));
            }
            pause();
        }
        throw new IllegalStateException("the platform did not get ready: " + Files.readString(folder.resolve("err")));
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    int port() {
        return port;
    }

    Memory memory() {
        try {
            long server = process == null ? 0 : process.pid();
            long postgres = Long.parseLong(Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                    .getFirst()
                    .strip());
            double all = ProcessHandle.of(postgres).stream()
                    .flatMap(main -> Stream.concat(Stream.of(main), main.descendants()))
                    .mapToDouble(each -> megabytes(each.pid()))
                    .sum();
            return new Memory(megabytes(server), all);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL was not found", e);
        }
    }

    /** The proportional share: what some processes have in common is counted once among them. */
    private static double megabytes(long process) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/" + process + "/smaps_rollup"));
            return lines.stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES)
                    .sum();
        } catch (IOException e) {
            // it has ended meanwhile
            return 0;
        }
    }

    void stop() {
        Process running = process;
        if (running == null) {
            return;
        }
        try {
            running.destroy();
            if (!running.waitFor(60, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process = null;
    }

    @Override
    public void close() {
        stop();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the data of the bench are left in " + folder, e);
        }
    }
}
