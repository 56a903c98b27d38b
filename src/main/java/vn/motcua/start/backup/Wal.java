package vn.motcua.start.backup;

import java.util.Locale;

/** Nhật ký ghi trước: places in PostgreSQL's stream of changes, and the names of the segments that hold them. */
final class Wal {

    /** As the embedded PostgreSQL was made: 16 MB. */
    static final int SEGMENT = 16 * 1024 * 1024;

    private static final long SEGMENTS_OF_A_FILE_NUMBER = 0x1_0000_0000L / SEGMENT;

    private Wal() {}

    /** A place such as 0/1A2B3C4D. */
    static long place(String text) {
        int slash = text.indexOf('/');
        return Long.parseLong(text.substring(0, slash), 16) << 32 | Long.parseLong(text.substring(slash + 1), 16);
    }

    static String text(long place) {
        return String.format(Locale.ROOT, "%X/%08X", place >>> 32, place & 0xffff_ffffL);
    }

    static long segmentStart(long place) {
        return place - place % SEGMENT;
    }

    static String segment(int timeline, long place) {
        long number = place / SEGMENT;
        return String.format(
                Locale.ROOT,
                "%08X%08X%08X",
                timeline,
                number / SEGMENTS_OF_A_FILE_NUMBER,
                number % SEGMENTS_OF_A_FILE_NUMBER);
    }

    /** Where the segment of this name begins. */
    static long start(String segment) {
        long file = Long.parseLong(segment.substring(8, 16), 16);
        return (file * SEGMENTS_OF_A_FILE_NUMBER + Long.parseLong(segment.substring(16, 24), 16)) * SEGMENT;
    }
}
