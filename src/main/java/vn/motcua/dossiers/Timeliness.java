package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.WorkingCalendar;

/** Kết quả theo thời hạn: as form 05 and Biểu 06 tell them apart. */
public enum Timeliness {
    EARLY("Trước hạn"),
    ON_TIME("Đúng hạn"),
    LATE("Quá hạn");

    private final String title;

    Timeliness(String title) {
        this.title = title;
    }

    /** The words of the forms. */
    public String title() {
        return title;
    }

    /** Early is on an earlier day than promised; late is after the promised moment. */
    public static Timeliness of(Instant finishedAt, @Nullable Instant dueAt) {
        if (dueAt == null) {
            return ON_TIME;
        }
        if (finishedAt.isAfter(dueAt)) {
            return LATE;
        }
        return day(finishedAt).isBefore(day(dueAt)) ? EARLY : ON_TIME;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    }
}
