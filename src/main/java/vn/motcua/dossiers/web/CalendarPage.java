package vn.motcua.dossiers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.dossiers.CalendarEditProgress;

/**
 * Trang lịch làm việc của một năm.
 *
 * @param workingDays how many days of the year are worked
 * @param newYear mùng 1 Tết
 * @param hungKings mùng 10 tháng 3 âm lịch
 * @param usual the hours of offices that have none of their own
 */
public record CalendarPage(
        int year,
        int workingDays,
        LocalDate newYear,
        LocalDate hungKings,
        List<Line> days,
        List<HoursLine> hours,
        List<CalendarEditProgress> edits,
        Map<String, String> typed,
        Map<String, String> errors) {

    /**
     * Một ngày đặc biệt.
     *
     * @param origin where it comes from: the law, the shipped days, or a decision recorded here
     */
    public record Line(CalendarDay day, String words, Origin origin) {}

    /** Nguồn của một ngày. */
    public enum Origin {
        LAW,
        SHIPPED,
        DECIDED
    }

    /** Giờ làm việc riêng: of whom, when, and in words. */
    public record HoursLine(
            String unit, String code, String season, String from, String to, String hours, String decision) {}

    /** What stands in a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
