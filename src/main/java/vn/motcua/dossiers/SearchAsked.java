package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Điều kiện tìm hồ sơ: what an official looks for.
 *
 * @param text a number or its beginning, an identity or phone number, a name with or without diacritics; empty for all
 * @param state null for any
 * @param from the first day of receipt; null for any
 * @param to the last day of receipt; null for any
 * @param after where the next page begins; null for the first
 * @param size how many lines a page has
 */
public record SearchAsked(
        String text,
        @Nullable DossierState state,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable After after,
        int size) {

    /** The line after which the next page begins; newer ones come first. */
    public record After(Instant receivedAt, long id) {

        /** As it stands in an address; null when it cannot be read. */
        public static @Nullable After parse(String text) {
            return text.matches("-?\\d{1,11}_\\d{1,6}_\\d{1,18}") ? read(text.split("_")) : null;
        }

        private static After read(String[] parts) {
            Instant at = Instant.ofEpochSecond(Long.parseLong(parts[0])).plusNanos(1_000L * Long.parseLong(parts[1]));
            return new After(at, Long.parseLong(parts[2]));
        }

        /** For an address. */
        public String text() {
            return receivedAt.getEpochSecond() + "_" + receivedAt.getNano() / 1_000 + "_" + id;
        }
    }

    /** Nothing is asked for yet. */
    public boolean isEmpty() {
        return text.isBlank() && state == null && from == null && to == null;
    }
}
