package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ngày nghỉ lễ, tết theo luật: Labour Code 2019 art. 112 (2012 art. 115 before 2021), with the compensation for a holiday
 * that falls on a weekly rest day on the next working day (art. 111 para. 3; 2012 art. 115 para. 3).
 */
final class StatutoryHolidays {

    private static final int TWO_NATIONAL_DAYS_SINCE = 2021;
    static final String TET = "Tết Nguyên đán";
    static final String NATIONAL_DAY = "Quốc khánh";
    static final String BESIDE_NATIONAL_DAY = "Quốc khánh (ngày liền kề)";

    private static final int TET_DAYS = 5;

    private StatutoryHolidays() {}

    /** The days of one year; which days around Tết and 2 September are off, the Government may decide otherwise. */
    static List<CalendarDay> of(int year) {
        String law =
                year >= TWO_NATIONAL_DAYS_SINCE ? "Bộ luật Lao động 2019, Điều 112" : "Bộ luật Lao động 2012, Điều 115";
        List<CalendarDay> days = new ArrayList<>();
        days.add(holiday(LocalDate.of(year, Month.JANUARY, 1), "Tết Dương lịch", law));
        LocalDate tet = LunarCalendar.newYear(year);
        for (int i = -1; i < TET_DAYS - 1; i++) {
            days.add(holiday(tet.plusDays(i), TET, law));
        }
        days.add(holiday(LunarCalendar.hungKings(year), "Giỗ Tổ Hùng Vương", law));
        days.add(holiday(LocalDate.of(year, Month.APRIL, 30), "Ngày Chiến thắng", law));
        days.add(holiday(LocalDate.of(year, Month.MAY, 1), "Ngày Quốc tế lao động", law));
        days.add(holiday(LocalDate.of(year, Month.SEPTEMBER, 2), NATIONAL_DAY, law));
        if (year >= TWO_NATIONAL_DAYS_SINCE) {
            days.add(holiday(besideNationalDay(year), BESIDE_NATIONAL_DAY, law));
        }
        days.addAll(compensations(days, law));
        return days;
    }

    /**
     * The day before or after 2 September, as art. 112 para. 1(đ) leaves it to the Prime Minister; until he decides, the
     * one that joined the weekend in 2021 (Thursday), 2022 (Friday), 2023 (Saturday), 2024 (Monday), 2025 (Tuesday) and
     * 2026 (Wednesday).
     */
    private static LocalDate besideNationalDay(int year) {
        LocalDate second = LocalDate.of(year, Month.SEPTEMBER, 2);
        return switch (second.getDayOfWeek()) {
            case TUESDAY, WEDNESDAY, FRIDAY, SATURDAY -> second.minusDays(1);
            case THURSDAY, SUNDAY, MONDAY -> second.plusDays(1);
        };
    }

    private static List<CalendarDay> compensations(List<CalendarDay> holidays, String law) {
        Set<LocalDate> off = new HashSet<>();
        holidays.forEach(day -> off.add(day.on()));
        List<CalendarDay> compensations = new ArrayList<>();
        for (CalendarDay holiday : holidays) {
            if (isWeekend(holiday.on())) {
                LocalDate next = holiday.on().plusDays(1);
                while (isWeekend(next) || off.contains(next)) {
                    next = next.plusDays(1);
                }
                off.add(next);
                compensations.add(
                        new CalendarDay(next, DayKind.COMPENSATION, "Nghỉ bù " + holiday.name(), compensationLaw(law)));
            }
        }
        return compensations;
    }

    private static String compensationLaw(String law) {
        return law.endsWith("112") ? "Bộ luật Lao động 2019, Điều 111 khoản 3" : law + " khoản 3";
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5;
    }

    private static CalendarDay holiday(LocalDate on, String name, String law) {
        return new CalendarDay(on, DayKind.HOLIDAY, name, law);
    }
}
