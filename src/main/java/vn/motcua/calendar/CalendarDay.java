package vn.motcua.calendar;

import java.time.LocalDate;

/**
 * Ngày đặc biệt: a day that is off, or worked, against its weekday.
 *
 * @param decision the law or decision that says so
 */
public record CalendarDay(LocalDate on, DayKind kind, String name, String decision) {}
