package vn.motcua.start.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import vn.motcua.start.Failure;

/** Thời hạn lưu giữ: removes what newer backups have replaced, and the changes that lead from no kept copy any more. */
public final class Retention {

    private static final String NAME = "mot-cua-\\d{8}T\\d{6}Z\\.zip(\\.age)?";

    private Retention() {}

    /** Keeps the newest portable files of a folder, by the moment in their names; answers those it removed. */
    public static List<Path> ofFolder(Path folder, int keep) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(file -> file.getFileName().toString().matches(NAME))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .skip(keep)
                    .toList();
            for (Path file : old) {
                Files.delete(file);
            }
            return old;
        } catch (IOException e) {
            throw new Failure("the older backups in " + folder + " cannot be removed: " + e.getMessage(), e);
        }
    }

    /** Keeps the newest copies of an archive, and every change since the oldest of them; answers those it removed. */
    public static List<Path> ofArchive(Path folder, int keep) {
        try {
            ArchiveFolder archive = ArchiveFolder.open(folder);
            List<Base> all = archive.allBases();
            List<Path> removed = new ArrayList<>();
            for (Base old : all.subList(0, Math.max(0, all.size() - keep))) {
                // under another name first, so that nobody takes half of it for the whole
                Path going = Files.move(old.path(), Durable.part(old.path()));
                FileSystemUtils.deleteRecursively(going);
                removed.add(old.path());
            }
            dropUnneededChanges(archive);
            return removed;
        } catch (IOException e) {
            throw new Failure("the older backups in " + folder + " cannot be removed: " + e.getMessage(), e);
        }
    }

    private static void dropUnneededChanges(ArchiveFolder archive) throws IOException {
        int present =
                archive.timelines().stream().max(Comparator.naturalOrder()).orElse(1);
        for (int timeline : archive.timelines()) {
            List<Base> kept = Base.in(archive.bases(timeline));
            if (!kept.isEmpty()) {
                long needed = kept.stream()
                        .mapToLong(base -> Wal.place(base.about().start()))
                        .min()
                        .orElseThrow();
                ArchivedWal.in(archive.wal(timeline)).dropBefore(needed);
            } else if (timeline < present) {
                FileSystemUtils.deleteRecursively(archive.wal(timeline));
            }
        }
    }
}
