package vn.motcua.start.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the stream of changes into the archive: whole segments, and of the present one a piece for each second in which
 * something happened, so that hardly an act is lost with the machine. Before each write the files that its rows may
 * speak of are brought over.
 */
final class WalWriter {

    static final String WHOLE = ".gz";
    static final String PIECE = ".piece.gz";

    // many small pieces are joined, so that a quiet week does not leave a hundred thousand files
    private static final int PIECES_TO_JOIN = 32;

    private final ArchiveFolder archive;
    private final Path folder;
    private final int timeline;
    private final FilesCopy files;
    private final byte[] segment = new byte[Wal.SEGMENT];
    private long start;
    private int filled;
    private int written;
    private int pieces;

    /** @param start where the stream will begin: the first byte of a segment */
    WalWriter(ArchiveFolder archive, int timeline, long start, FilesCopy files) throws IOException {
        this.archive = archive;
        this.timeline = timeline;
        this.start = start;
        this.files = files;
        this.folder = Files.createDirectories(archive.wal(timeline));
    }

    void append(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            int taken = Math.min(bytes.remaining(), segment.length - filled);
            bytes.get(segment, filled, taken);
            filled += taken;
            if (filled == segment.length) {
                complete();
            }
        }
    }

    /** What came since the last time is on the archive's disk afterwards. */
    void flush() throws IOException {
        if (filled == written) {
            return;
        }
        files.round();
        boolean join = pieces + 1 >= PIECES_TO_JOIN;
        int from = join ? 0 : written;
        Path piece = folder.resolve(archive.name(
                String.format(Locale.ROOT, "%s.%08X-%08X%s", Wal.segment(timeline, start), from, filled, PIECE)));
        Durable.write(piece, out -> pack(out, from, filled));
        if (join) {
            dropPieces(piece);
        }
        pieces = join ? 1 : pieces + 1;
        written = filled;
    }

    private void complete() throws IOException {
        files.round();
        Path whole = folder.resolve(archive.name(Wal.segment(timeline, start) + WHOLE));
        Durable.write(whole, out -> pack(out, 0, segment.length));
        dropPieces(whole);
        start += segment.length;
        filled = 0;
        written = 0;
        pieces = 0;
    }

    private void pack(OutputStream out, int from, int to) throws IOException {
        try (OutputStream packed = new GZIPOutputStream(archive.sealed(out))) {
            packed.write(segment, from, to - from);
        }
    }

    private void dropPieces(Path but) throws IOException {
        try (DirectoryStream<Path> old =
                Files.newDirectoryStream(folder, Wal.segment(timeline, start) + ".*-*.piece*")) {
            for (Path piece : old) {
                if (!piece.equals(but)) {
                    Files.delete(piece);
                }
            }
        }
    }

    /** The segment that is not whole yet; all before it are in the archive for good. */
    long presentSegment() {
        return start;
    }

    /** Up to where everything has come. */
    long received() {
        return start + filled;
    }
}
