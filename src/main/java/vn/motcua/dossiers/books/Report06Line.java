package vn.motcua.dossiers.books;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.UnitId;

/**
 * Hồ sơ đứng sau một con số của Biểu số II.06a.
 *
 * @param counted the column of the lowest level that it stands in
 * @param dueAt as it was at the end of the period
 * @param endedAt null while it was not solved at the end of the period
 */
public record Report06Line(
        long id,
        String reference,
        String applicant,
        String procedure,
        UnitId agency,
        Report06Cell counted,
        Instant acceptedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt) {

    /** Where the next page begins. */
    public Cursor cursor() {
        return new Cursor(acceptedAt.atOffset(ZoneOffset.UTC), id);
    }

    /** Vị trí trang. */
    public record Cursor(OffsetDateTime acceptedAt, long id) {

        private static final long A_MILLION = 1_000_000;
        private static final Cursor BEGINNING = new Cursor(OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), 0);

        /** Before the first line. */
        public static Cursor beginning() {
            return BEGINNING;
        }

        /** As it stands in an address; what cannot be read is the beginning. */
        public static Cursor parse(@Nullable String text) {
            String[] parts = text == null ? new String[0] : text.split("_");
            try {
                return parts.length == 2 ? at(Long.parseLong(parts[0]), Long.parseLong(parts[1])) : BEGINNING;
            } catch (NumberFormatException | DateTimeException e) {
                return BEGINNING;
            }
        }

        private static Cursor at(long micros, long id) {
            Instant at =
                    Instant.ofEpochSecond(Math.floorDiv(micros, A_MILLION), Math.floorMod(micros, A_MILLION) * 1_000L);
            return new Cursor(at.atOffset(ZoneOffset.UTC), id);
        }

        /** For an address; to the microsecond, as the database keeps it. */
        public String text() {
            Instant at = acceptedAt.toInstant();
            return at.getEpochSecond() * A_MILLION + at.getNano() / 1_000 + "_" + id;
        }
    }
}
