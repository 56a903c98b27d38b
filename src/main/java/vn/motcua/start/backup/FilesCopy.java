package vn.motcua.start.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Bản sao kho tệp: brings every file of the province's store into the archive, each once, for content never changes. A
 * file lies in the store before any row speaks of it; so after one round, every change of the database that was made
 * before the round began finds its files in the archive.
 */
final class FilesCopy {

    // the clock of a file system ticks coarsely: what changed just now may change again within the same tick
    private static final Duration TICK = Duration.ofSeconds(2);

    private final Path store;
    private final ArchiveFolder archive;
    private final Clock clock;
    private final Map<Path, FileTime> seen = new HashMap<>();

    FilesCopy(Path store, ArchiveFolder archive, Clock clock) {
        this.store = store;
        this.archive = archive;
        this.clock = clock;
    }

    /** One round; only folders that changed since the last one are looked into. Answers how many files were new. */
    int round() throws IOException {
        if (!Files.isDirectory(store)) {
            return 0;
        }
        int copied = 0;
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(store, "[0-9a-f][0-9a-f]")) {
            for (Path folder : folders) {
                FileTime changed = Files.getLastModifiedTime(folder);
                if (!changed.equals(seen.get(folder))) {
                    copied += copy(folder);
                    Instant settled = clock.instant().minus(TICK);
                    if (changed.toInstant().isBefore(settled)) {
                        seen.put(folder, changed);
                    }
                }
            }
        }
        return copied;
    }

    private int copy(Path folder) throws IOException {
        Path target = Files.createDirectories(archive.files().resolve(folder.getFileName()));
        Set<String> there = namesIn(target);
        int copied = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = archive.name(file.getFileName().toString());
                if (file.getFileName().toString().matches("[0-9a-f]{64}") && !there.contains(name)) {
                    Durable.write(target.resolve(name), out -> seal(file, out));
                    copied++;
                }
            }
        }
        return copied;
    }

    private void seal(Path file, OutputStream out) throws IOException {
        try (OutputStream sealed = archive.sealed(out)) {
            Files.copy(file, sealed);
        }
    }

    private static Set<String> namesIn(Path folder) throws IOException {
        Set<String> names = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }
}
