package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Cách ghi ngày giờ: days and times as Vietnamese officials write and say them. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Words() {}

    /** "17 giờ 00 phút, ngày 15/02/2019", as on the receipt. */
    public static String moment(Instant at) {
        ZonedDateTime local = at.atZone(WorkingCalendar.ZONE);
        return time(local.toLocalTime()) + ", ngày " + local.format(DAY);
    }

    static String momentEn(Instant at) {
        return at.atZone(WorkingCalendar.ZONE).format(ENGLISH);
    }

    /** "17 giờ 00 phút". */
    public static String time(LocalTime time) {
        return "%02d giờ %02d phút".formatted(time.getHour(), time.getMinute());
    }

    /** "thứ Sáu 15/02/2019". */
    public static String day(LocalDate day) {
        return weekday(day.getDayOfWeek()) + " " + day.format(DAY);
    }

    private static String weekday(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "thứ Hai";
            case TUESDAY -> "thứ Ba";
            case WEDNESDAY -> "thứ Tư";
            case THURSDAY -> "thứ Năm";
            case FRIDAY -> "thứ Sáu";
            case SATURDAY -> "thứ Bảy";
            case SUNDAY -> "Chủ nhật";
        };
    }
}
