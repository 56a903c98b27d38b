package vn.motcua.bench.scale;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import vn.motcua.bench.Platform;
import vn.motcua.dossiers.ReplayVerb;

/**
 * The platform on a province with so many dossiers behind it: the replay's three years, and on top of them the open work
 * of an ordinary day, which is the same at every volume, since thirty years of history do not make more officials.
 */
final class Volume implements AutoCloseable {

    /** As many days as the replay's three years have, so that no day is doubled when they are told again before. */
    private static final int DAYS = 1096;

    /** Its log belongs to nobody's table. */
    private static final Map<String, Object> QUIET = Map.of("logging.level.vn.motcua", "ERROR");

    static {
        // a folder that was kept may lack what came to the schema in between; application.yaml cannot be outdone otherwise
        System.setProperty("spring.flyway.out-of-order", "true");
    }

    private final Server server;
    private final Platform platform;

    private Volume(Server server, Platform platform) {
        this.server = server;
        this.platform = platform;
    }

    /** Loads what is not there yet. */
    static Volume of(Path folder, long dossiers, int open) {
        Server server = Server.on(folder);
        Platform platform = Platform.on(server.url(), QUIET);
        server.once("replay", () -> replay(platform, dossiers));
        server.once("open-work", () -> OpenWork.in(platform, open));
        server.once("vacuum", () -> server.execute("vacuum (analyze)"));
        return new Volume(server, platform);
    }

    static void replay(Platform platform, long dossiers) {
        int status = platform.front(ReplayVerb.class)
                .run(
                        List.of("--dossiers", String.valueOf(dossiers)),
                        new PrintStream(PrintStream.nullOutputStream()),
                        System.err,
                        false);
        if (status != 0) {
            throw new IllegalStateException("the replay did not end well");
        }
    }

    /** The same with its closed dossiers told so many times, each time three years further back. */
    static Volume times(Path folder, Path from, int times) {
        if (!Files.exists(folder.resolve("copied.done"))) {
            copy(from, folder);
        }
        Server server = Server.on(folder);
        server.once("copied", () -> {});
        server.once("times-" + times, () -> multiply(server, times));
        server.once("vacuum-" + times, () -> server.execute("vacuum (analyze)"));
        return new Volume(server, Platform.on(server.url(), QUIET));
    }

    private static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                    Path there = Files.createDirectories(to.resolve(from.relativize(each)));
                    Files.setPosixFilePermissions(there, Files.getPosixFilePermissions(each));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.copy(
                            file,
                            to.resolve(from.relativize(file)),
                            java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                            java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the volume was not copied", e);
        }
    }

    private static void multiply(Server server, int times) {
        System.err.println("Telling the three years " + times + " times ...");
        long span = server.number("select max(id) from dossiers.dossier");
        List<String> indexes = server.texts(Multiplied.INDEXES);
        server.texts(Multiplied.INDEX_NAMES).forEach(name -> server.execute("drop index " + name));
        server.execute("alter table dossiers.filing disable trigger user");
        for (int time = 1; time < times; time++) {
            for (String sql : Multiplied.ROWS) {
                server.execute(sql.formatted(time * span, time * DAYS, span));
            }
        }
        server.execute("alter table dossiers.filing enable trigger user");
        indexes.forEach(index -> server.execute("set maintenance_work_mem = '1GB'; " + index));
    }

    Server server() {
        return server;
    }

    Platform platform() {
        return platform;
    }

    @Override
    public void close() {
        platform.close();
        server.close();
    }
}
