package vn.motcua.start.backup;

import java.nio.file.Path;

/** Looks, for tests of the verbs, how far an archive has come. */
public final class ArchiveLooks {

    private ArchiveLooks() {}

    public static long end(Path archive) {
        return ArchivedWal.in(archive.resolve("timeline-1/wal")).end().orElse(0L);
    }
}
