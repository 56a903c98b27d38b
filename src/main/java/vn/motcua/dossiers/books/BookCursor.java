package vn.motcua.dossiers.books;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Vị trí trong sổ: the entry after which a page begins. */
public record BookCursor(LocalDate day, int place) {

    private static final BookCursor BEGINNING = new BookCursor(LocalDate.of(1, 1, 1), 0);

    /** As it stands in an address; what cannot be read is the beginning. */
    public static BookCursor parse(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split("_");
        if (parts.length != 2) {
            return BEGINNING;
        }
        try {
            return new BookCursor(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]));
        } catch (NumberFormatException | DateTimeException e) {
            return BEGINNING;
        }
    }

    /** Before the first entry. */
    public static BookCursor beginning() {
        return BEGINNING;
    }

    /** For an address. */
    public String text() {
        return day + "_" + place;
    }
}
