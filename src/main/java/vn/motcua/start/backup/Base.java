package vn.motcua.start.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.start.BadUse;

/** Bản sao nền: one physical copy of the whole database, with the changes that were made while it was taken. */
record Base(Path path, About about) {

    private static final String ABOUT = "backup.json";

    /**
     * What is known of it without its key; nothing in here is secret.
     *
     * @param start the place in the stream of changes where its recovery begins
     * @param stop and where it becomes consistent
     * @param unpacked bytes that it fills when it is brought back
     * @param sha256 of its data as they lie in the archive
     */
    record About(
            String product,
            String system,
            int timeline,
            int postgres,
            Instant startedAt,
            Instant endedAt,
            String start,
            String stop,
            long unpacked,
            long bytes,
            String sha256) {}

    static boolean is(Path path) {
        return Files.isRegularFile(path.resolve(ABOUT));
    }

    static Base open(Path path) throws IOException {
        try {
            About about = JsonMapper.shared().readValue(Files.readAllBytes(path.resolve(ABOUT)), About.class);
            if (!Manifest.PRODUCT.equals(about.product())) {
                throw new BadUse(path + " is not a backup of this platform");
            }
            return new Base(path, about);
        } catch (JacksonException e) {
            throw new BadUse(path + " is not a backup of this platform");
        }
    }

    /** Those that are whole; one that was cut off has another name until somebody removes it. */
    static List<Base> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> !path.toString().endsWith(".part"))
                    .filter(Base::is)
                    .map(Base::opened)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Base opened(Path path) {
        try {
            return open(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        Path encrypted = path.resolve("data.zip.age");
        return Files.exists(encrypted) ? encrypted : path.resolve("data.zip");
    }

    /** The archive that it lies in: archive/timeline-1/base/NAME. */
    Path archive() {
        return path.resolve("../../..").normalize();
    }

    static Path aboutIn(Path folder) {
        return folder.resolve(ABOUT);
    }
}
