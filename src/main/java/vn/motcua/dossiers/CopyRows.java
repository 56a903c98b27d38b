package vn.motcua.dossiers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table in PostgreSQL's binary COPY format: each value with its length before it, all numbers big-endian.
 * The server takes them without reading a text, which is most of the work of a COPY.
 */
final class CopyRows {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] TRAILER = {(byte) 0xff, (byte) 0xff};
    private static final int NULL = -1;
    private static final byte JSONB_VERSION = 1;
    private static final long MICROS_PER_SECOND = 1_000_000;
    /** PostgreSQL counts from the year 2000. */
    private static final long EPOCH_SECONDS = 946_684_800;

    private byte[] bytes = new byte[64 * 1024];
    private int size;
    private int rows;

    CopyRows() {
        raw(HEADER);
    }

    CopyRows row(int columns) {
        rows++;
        return raw2(columns);
    }

    CopyRows int2(int value) {
        return raw4(2).raw2(value);
    }

    CopyRows int4(int value) {
        return raw4(4).raw4(value);
    }

    CopyRows int4(@Nullable Integer value) {
        return value == null ? none() : int4(value.intValue());
    }

    CopyRows int8(long value) {
        return raw4(8).raw8(value);
    }

    CopyRows int8(@Nullable Long value) {
        return value == null ? none() : int8(value.longValue());
    }

    CopyRows bool(boolean value) {
        raw4(1);
        room(1);
        bytes[size++] = (byte) (value ? 1 : 0);
        return this;
    }

    CopyRows time(@Nullable Instant at) {
        return at == null
                ? none()
                : int8((at.getEpochSecond() - EPOCH_SECONDS) * MICROS_PER_SECOND + at.getNano() / 1_000);
    }

    /** Text, or json, which is kept to the letter. */
    CopyRows text(@Nullable String value) {
        return value == null ? none() : bytea(value.getBytes(StandardCharsets.UTF_8));
    }

    CopyRows bytea(byte[] value) {
        return raw4(value.length).raw(value);
    }

    CopyRows jsonb(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        raw4(text.length + 1);
        room(1);
        bytes[size++] = JSONB_VERSION;
        return raw(text);
    }

    CopyRows none() {
        return raw4(NULL);
    }

    int rows() {
        return rows;
    }

    int size() {
        return size;
    }

    /** The beginning of a stream. */
    static void begin(OutputStream out) throws IOException {
        out.write(HEADER);
    }

    /** Its end. */
    static void end(OutputStream out) throws IOException {
        out.write(TRAILER);
    }

    /** The stream with its end. */
    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        out.write(TRAILER);
    }

    /** The rows alone, for a stream that has its header already. */
    void writeRowsTo(OutputStream out) throws IOException {
        out.write(bytes, HEADER.length, size - HEADER.length);
    }

    private CopyRows raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    private CopyRows raw2(int value) {
        room(2);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
        return this;
    }

    private CopyRows raw4(int value) {
        return raw2(value >> 16).raw2(value);
    }

    private CopyRows raw8(long value) {
        return raw4((int) (value >> 32)).raw4((int) value);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
