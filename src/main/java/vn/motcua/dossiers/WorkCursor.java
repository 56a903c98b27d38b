package vn.motcua.dossiers;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Vị trí trang: where the next page of an inbox begins; paging by key stays as fast on the last page as on the first.
 *
 * @param size how many lines a page has
 */
public record WorkCursor(OffsetDateTime dueAt, long id, int leg, int size) {

    private static final OffsetDateTime BEGINNING = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime NO_DUE = OffsetDateTime.MAX;
    private static final int LAST_YEAR = 9999;

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
        return read(text, size).orElseGet(() -> first(size));
    }

    /** The same for programs, which must be told when they send what no answer gave them. */
    public static Optional<WorkCursor> read(@Nullable String text, int size) {
        if (text == null || text.isEmpty()) {
            return Optional.of(first(size));
        }
        String[] parts = text.split("_", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            OffsetDateTime due = parts[0].equals("x")
                    ? NO_DUE
                    : Instant.ofEpochMilli(Long.parseLong(parts[0])).atOffset(ZoneOffset.UTC);
            WorkCursor cursor = new WorkCursor(due, Long.parseLong(parts[1]), Integer.parseInt(parts[2]), size);
            return Optional.of(cursor).filter(WorkCursor::isOfOurDays);
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** PostgreSQL knows fewer years than Java. */
    private boolean isOfOurDays() {
        return dueAt.equals(NO_DUE) || (!dueAt.isBefore(BEGINNING) && dueAt.getYear() <= LAST_YEAR);
    }

    /** For an address. */
    public String text() {
        String due =
                dueAt.equals(NO_DUE) ? "x" : Long.toString(dueAt.toInstant().toEpochMilli());
        return due + "_" + id + "_" + leg;
    }
}
