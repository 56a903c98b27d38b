package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.WorkingCalendar;

/** Kết quả theo thời hạn: as form 05 and Biểu 06 tell them apart. */
public enum Timeliness {
    EARLY("Trước hạn", "Before the due time"),
    ON_TIME("Đúng hạn", "On time"),
    LATE("Quá hạn", "Late");

    private final String title;
    private final String inEnglish;

    Timeliness(String title, String inEnglish) {
        this.title = title;
        this.inEnglish = inEnglish;
    }

    /** The words of the forms. */
    public String title() {
        return title;
    }

    /** The same in English. */
    public String inEnglish() {
        return inEnglish;
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
