package vn.motcua.dossiers;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Vị trí trang: where the next page of an inbox begins; paging by key stays as fast on the last page as on the first.
 *
 * @param size how many lines a page has
 */
public record WorkCursor(OffsetDateTime dueAt, long id, int leg, int size) {

    private static final OffsetDateTime BEGINNING = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime NO_DUE = OffsetDateTime.MAX;

    /** The first page. */
    public static WorkCursor first(int size) {
        return new WorkCursor(BEGINNING, 0, 0, size);
    }

    /** The page after this line. */
    public static WorkCursor after(WorkItem item, int size) {
        return new WorkCursor(
                item.dueAt() == null ? NO_DUE : item.dueAt().atOffset(ZoneOffset.UTC),
                item.id(),
                item.leg() == null ? 0 : item.leg(),
                size);
    }

    /** The page after this line. */
    public static WorkCursor after(DossierLine line, int size) {
        return new WorkCursor(
                line.dueAt() == null ? NO_DUE : line.dueAt().atOffset(ZoneOffset.UTC), line.id(), 0, size);
    }

    /** As it stands in an address; what cannot be read is the first page. */
    public static WorkCursor parse(@Nullable String text, int size) {
        String[] parts = text == null ? new String[0] : text.split("_");
        if (parts.length != 3) {
            return first(size);
        }
        try {
            OffsetDateTime due = parts[0].equals("x")
                    ? NO_DUE
                    : Instant.ofEpochMilli(Long.parseLong(parts[0])).atOffset(ZoneOffset.UTC);
            return new WorkCursor(due, Long.parseLong(parts[1]), Integer.parseInt(parts[2]), size);
        } catch (NumberFormatException | DateTimeException e) {
            return first(size);
        }
    }

    /** For an address. */
    public String text() {
        String due =
                dueAt.equals(NO_DUE) ? "x" : Long.toString(dueAt.toInstant().toEpochMilli());
        return due + "_" + id + "_" + leg;
    }
}
