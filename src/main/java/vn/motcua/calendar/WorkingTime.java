package vn.motcua.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Thời gian làm việc còn lại hoặc đã quá, as officials speak of it.
 *
 * @param minutes of office hours; negative when the due time has passed
 */
public record WorkingTime(long minutes) {

    private static final int MINUTES_PER_DAY = 450;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static WorkingTime ofMinutes(long minutes) {
        return new WorkingTime(minutes);
    }

    /** The office hours from now to the due time. */
    public static WorkingTime until(Instant dueAt, Instant now, WorkingCalendar calendar) {
        return dueAt.isBefore(now)
                ? new WorkingTime(-Math.max(1, calendar.workingMinutesBetween(dueAt, now)))
                : new WorkingTime(calendar.workingMinutesBetween(now, dueAt));
    }

    /** "còn 2 ngày 3 giờ làm việc", "đến hạn hôm nay lúc 17:00", "quá hạn 1 ngày". */
    public String inVietnamese(Instant dueAt, Instant now) {
        if (minutes < 0) {
            return "quá hạn " + amount(-minutes);
        }
        LocalDateTime due = LocalDateTime.ofInstant(dueAt, WorkingCalendar.ZONE);
        if (due.toLocalDate().equals(LocalDate.ofInstant(now, WorkingCalendar.ZONE))) {
            return "đến hạn hôm nay lúc " + TIME.format(due);
        }
        return "còn " + amount(minutes) + " làm việc";
    }

    /** The same in English. */
    public String inEnglish(Instant dueAt, Instant now) {
        if (minutes < 0) {
            return "late by " + amountInEnglish(-minutes);
        }
        LocalDateTime due = LocalDateTime.ofInstant(dueAt, WorkingCalendar.ZONE);
        return due.toLocalDate().equals(LocalDate.ofInstant(now, WorkingCalendar.ZONE))
                ? "due today at " + TIME.format(due)
                : amountInEnglish(minutes) + " left";
    }

    /** "12 giờ 30 phút làm việc". */
    String inHours() {
        Duration duration = Duration.ofMinutes(minutes);
        return duration.toMinutesPart() == 0
                ? duration.toHours() + " giờ làm việc"
                : duration.toHours() + " giờ " + duration.toMinutesPart() + " phút làm việc";
    }

    private static String amount(long minutes) {
        long days = minutes / MINUTES_PER_DAY;
        long hours = minutes % MINUTES_PER_DAY / 60;
        if (days == 0 && hours == 0) {
            return minutes + " phút";
        }
        if (days == 0) {
            return hours + " giờ";
        }
        return hours == 0 ? days + " ngày" : days + " ngày " + hours + " giờ";
    }

    private static String amountInEnglish(long minutes) {
        long days = minutes / MINUTES_PER_DAY;
        long hours = minutes % MINUTES_PER_DAY / 60;
        if (days == 0 && hours == 0) {
            return counted(minutes, "working minute");
        }
        if (days == 0) {
            return counted(hours, "working hour");
        }
        return counted(days, "working day") + (hours == 0 ? "" : " " + counted(hours, "hour"));
    }

    private static String counted(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
