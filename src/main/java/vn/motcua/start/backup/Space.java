package vn.motcua.start.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import vn.motcua.start.Failure;

/** Chỗ trống: whether something will fit, asked before the first byte is written. */
public final class Space {

    private static final double MEGABYTE = 1024.0 * 1024;

    private Space() {}

    /** Fails with one sentence when the disk of this folder has not that much left. */
    public static void need(Path folder, long bytes, String what) {
        try {
            Path there = folder.toAbsolutePath();
            while (!Files.exists(there)) {
                there = there.getParent();
            }
            long free = Files.getFileStore(there).getUsableSpace();
            if (free < bytes) {
                throw new Failure(String.format(
                        Locale.ROOT,
                        "%s needs up to %.0f MB, and %s has only %.0f MB free; nothing was written",
                        what,
                        bytes / MEGABYTE,
                        folder,
                        free / MEGABYTE));
            }
        } catch (IOException e) {
            throw new Failure("the free space of " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The bytes under a folder; what vanishes meanwhile does not count. */
    public static long of(Path folder) throws IOException {
        long[] sum = {0};
        if (!Files.exists(folder)) {
            return 0;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sum[0] += attributes.size();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        return sum[0];
    }
}
