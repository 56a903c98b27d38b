package vn.motcua.dossiers.books;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.WorkingCalendar;

/** Days as the books write them. */
final class BookWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(WorkingCalendar.ZONE);

    private BookWords() {}

    static String dayOf(@Nullable Instant at) {
        return at == null ? "" : DAY.format(at);
    }
}
