package vn.motcua.procedures;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Tệp từng dòng: reads a file line by line, packed or not, without ever holding more than one line of a bounded length. */
public final class JsonLines implements Closeable {

    static final int LONGEST_LINE = 4 * 1024 * 1024;

    private static final int BLOCK = 64 * 1024;

    private final Counted raw;
    private final InputStream in;
    private long number;

    private JsonLines(Counted raw, InputStream in) {
        this.raw = raw;
        this.in = in;
    }

    /**
     * Một dòng.
     *
     * @param fault why it cannot be read; then there is no text
     */
    public record Line(
            long number, @Nullable String text, @Nullable String fault) {}

    /** Opens a file; what begins as a gzip file is unpacked. */
    public static JsonLines open(Path file) throws IOException {
        Counted raw = new Counted(Files.newInputStream(file));
        BufferedInputStream buffered = new BufferedInputStream(raw, BLOCK);
        try {
            return new JsonLines(
                    raw,
                    isPacked(buffered)
                            ? new BufferedInputStream(new GZIPInputStream(buffered, BLOCK), BLOCK)
                            : buffered);
        } catch (IOException e) {
            buffered.close();
            throw e;
        }
    }

    private static boolean isPacked(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed;
    }

    /** How many bytes of the file are read. */
    public long bytesRead() {
        return raw.count;
    }

    /** The next line that is not blank; nothing at the end. */
    public Optional<Line> next() throws IOException {
        while (true) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int last = readLine(bytes);
            if (last < 0 && bytes.size() == 0) {
                return Optional.empty();
            }
            number++;
            Line line = line(bytes);
            if (line.text() == null || !line.text().isBlank()) {
                return Optional.of(line);
            }
        }
    }

    /** Reads up to the end of the line; keeps one byte more than allowed at most. */
    private int readLine(ByteArrayOutputStream bytes) throws IOException {
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (bytes.size() <= LONGEST_LINE) {
                bytes.write(next);
            }
            next = in.read();
        }
        return next;
    }

    private Line line(ByteArrayOutputStream bytes) {
        if (bytes.size() > LONGEST_LINE) {
            return new Line(number, null, "the line is longer than " + LONGEST_LINE / 1024 / 1024 + " MB");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            return new Line(number, text.startsWith("\ufeff") ? text.substring(1) : text, null);
        } catch (CharacterCodingException e) {
            return new Line(number, null, "the line is not UTF-8 text");
        }
    }

    /** The number of the line read last. */
    public long lineNumber() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
