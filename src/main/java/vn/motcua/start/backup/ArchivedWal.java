package vn.motcua.start.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Các đoạn nhật ký đã lưu: what the archive holds of the stream of changes of one life of the database. */
final class ArchivedWal {

    private static final int NAME = 24;

    private final TreeMap<String, Path> whole = new TreeMap<>();
    private final TreeMap<String, List<Piece>> parts = new TreeMap<>();

    private ArchivedWal() {}

    private record Piece(Path path, int from, int to) {

        static Piece of(Path path) {
            String name = path.getFileName().toString();
            return new Piece(
                    path,
                    Integer.parseInt(name.substring(NAME + 1, NAME + 9), 16),
                    Integer.parseInt(name.substring(NAME + 10, NAME + 18), 16));
        }
    }

    static ArchivedWal in(Path folder) {
        ArchivedWal wal = new ArchivedWal();
        if (!Files.isDirectory(folder)) {
            return wal;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().forEach(wal::add);
            return wal;
        } catch (IOException e) {
            throw new UncheckedIOException("the archive " + folder + " cannot be read", e);
        }
    }

    private void add(Path file) {
        String name = ArchiveFolder.plainName(file);
        if (name.matches("[0-9A-F]{24}\\.gz")) {
            whole.put(name.substring(0, NAME), file);
        } else if (name.matches("[0-9A-F]{24}\\.[0-9A-F]{8}-[0-9A-F]{8}\\.piece\\.gz")) {
            parts.computeIfAbsent(name.substring(0, NAME), segment -> new ArrayList<>())
                    .add(Piece.of(file));
        }
    }

    /** Up to where it goes; empty when it holds nothing. */
    Optional<Long> end() {
        Optional<Long> ofWhole =
                whole.isEmpty() ? Optional.empty() : Optional.of(Wal.start(whole.lastKey()) + Wal.SEGMENT);
        Optional<Long> ofParts = parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Wal.start(parts.lastKey()) + length(parts.lastEntry().getValue()));
        return Stream.of(ofWhole, ofParts).flatMap(Optional::stream).max(Long::compare);
    }

    /** The segments that follow on each other from this place on. */
    List<String> from(int timeline, long place) {
        List<String> chain = new ArrayList<>();
        long next = place;
        while (whole.containsKey(Wal.segment(timeline, next))) {
            chain.add(Wal.segment(timeline, next));
            next += Wal.SEGMENT;
        }
        if (parts.containsKey(Wal.segment(timeline, next))) {
            chain.add(Wal.segment(timeline, next));
        }
        return chain;
    }

    /** The first segment that is missing though later ones are there. */
    Optional<String> gap(int timeline, long place) {
        long next = place;
        while (whole.containsKey(Wal.segment(timeline, next))) {
            next += Wal.SEGMENT;
        }
        String missing = Wal.segment(timeline, next);
        boolean later = whole.higherKey(missing) != null || parts.higherKey(missing) != null;
        return later ? Optional.of(missing) : Optional.empty();
    }

    /** The segment as PostgreSQL wrote it, with zeros after what came of the last one. */
    void bring(String segment, Path target, Optional<Age.Key> key) throws IOException {
        byte[] bytes = new byte[Wal.SEGMENT];
        Path file = whole.get(segment);
        if (file != null) {
            if (read(file, bytes, 0, key) != Wal.SEGMENT) {
                throw new Unreadable("the segment " + segment + " of the archive is cut off");
            }
        } else {
            int filled = 0;
            for (Piece piece : chain(parts.get(segment))) {
                filled = piece.from() + read(piece.path(), bytes, piece.from(), key);
                if (filled < piece.to()) {
                    throw new Unreadable(piece.path() + " is cut off");
                }
            }
        }
        try (OutputStream out = Files.newOutputStream(target)) {
            out.write(bytes);
        }
    }

    private static int read(Path file, byte[] into, int from, Optional<Age.Key> key) throws IOException {
        try (InputStream in = new GZIPInputStream(ArchiveFolder.opened(file, key))) {
            return in.readNBytes(into, from, into.length - from);
        } catch (Unreadable | ZipException | EOFException e) {
            throw new Unreadable(file + " is damaged: " + e.getMessage(), e);
        }
    }

    private static int length(List<Piece> pieces) {
        return chain(pieces).stream().mapToInt(Piece::to).max().orElse(0);
    }

    /** Those that follow on each other from the first byte; where one holds what others hold too, the longest. */
    private static List<Piece> chain(List<Piece> pieces) {
        List<Piece> chain = new ArrayList<>();
        int at = 0;
        Optional<Piece> next = longest(pieces, at);
        while (next.isPresent()) {
            chain.add(next.get());
            at = next.get().to();
            next = longest(pieces, at);
        }
        return chain;
    }

    private static Optional<Piece> longest(List<Piece> pieces, int at) {
        return pieces.stream()
                .filter(piece -> piece.from() <= at && piece.to() > at)
                .max(Comparator.comparingInt(Piece::to));
    }

    /** What lies wholly before this place is needed by no kept copy. */
    void dropBefore(long place) throws IOException {
        for (Map.Entry<String, Path> segment :
                whole.headMap(segmentNameAt(place)).entrySet()) {
            Files.deleteIfExists(segment.getValue());
        }
    }

    private String segmentNameAt(long place) {
        return whole.isEmpty()
                ? ""
                : Wal.segment(Integer.parseInt(whole.firstKey().substring(0, 8), 16), place);
    }
}
