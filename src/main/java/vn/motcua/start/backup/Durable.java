package vn.motcua.start.backup;

import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Ghi bền: a file appears under its name only when it is whole and on the disk; a power cut leaves all or nothing. */
final class Durable {

    // personal data is in it: for nobody else on this machine
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private Durable() {}

    /** What is written into a file; it may close the stream. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static void write(Path target, Content content) throws IOException {
        Path part = part(target);
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, OWNER_ONLY);
            try (FileOutputStream out = new FileOutputStream(part.toFile())) {
                content.writeTo(new Unclosed(out));
                out.getFD().sync();
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(target.getParent());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The name under which something is written until it is whole. */
    static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Passes on everything but the closing. */
    static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
