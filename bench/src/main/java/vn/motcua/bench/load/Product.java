package vn.motcua.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.bench.BadUse;

/** The platform as operators start it, {@code ./run} in a process of its own, on a fresh data folder with the demo. */
final class Product implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready: http://localhost:(\\d+)");
    private static final long PATIENCE_SECONDS = 240;

    private final Path folder;
    private final Path run;
    private final Process process;
    private final int port;

    private Product(Path folder, Path run) throws IOException {
        this.folder = folder;
        this.run = run;
        this.process = begin("server");
        try {
            this.port = ready();
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    static Product start() {
        String home = System.getProperty("motcua.home");
        if (home == null) {
            throw new BadUse("the load is put on by ./run bench load, which knows where the platform is");
        }
        try {
            return new Product(Files.createTempDirectory("motcua-load"), Path.of(home, "run"));
        } catch (IOException e) {
            throw new UncheckedIOException("the platform did not start", e);
        }
    }

    private Process begin(String name, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(run.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile());
        builder.environment().keySet().removeIf(each -> each.startsWith("MOTCUA_DB") || each.equals("MOTCUA_NOW"));
        builder.environment().put("MOTCUA_DATA", data().toString());
        builder.environment().put("MOTCUA_PORT", "0");
        builder.environment().put("MOTCUA_DEMO", "true");
        return builder.start();
    }

    private int ready() throws IOException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive() && System.nanoTime() < limit) {
            Matcher said = READY.matcher(said("server.out"));
            if (said.find()) {
                return Integer.parseInt(said.group(1));
            }
            pause();
        }
        throw new IllegalStateException("the platform did not get ready: " + said("server.out") + said("server.err"));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private String said(String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Files.readString(path) : "";
    }

    private Path data() {
        return folder.resolve("data");
    }

    int port() {
        return port;
    }

    /** Of the platform's own PostgreSQL. */
    String databaseUrl() {
        try {
            String databasePort = Files.readAllLines(data().resolve("postgres/postmaster.pid"))
                    .get(3)
                    .strip();
            return "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres?user=postgres";
        } catch (IOException e) {
            throw new UncheckedIOException("the platform's PostgreSQL was not found", e);
        }
    }

    /** Lines of its log that tell of broken assumptions. */
    List<String> complaints() {
        try {
            return said("server.err")
                    .lines()
                    .filter(line -> line.contains(" ERROR "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the log cannot be read", e);
        }
    }

    /** {@code ./run verify} beside the running server: whether every history holds. */
    boolean verifies() {
        try {
            return begin("verify", "verify").waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException("verify did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            delete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("the data of the bench are left in " + folder, e);
        }
    }

    private void delete() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, IOException e) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
