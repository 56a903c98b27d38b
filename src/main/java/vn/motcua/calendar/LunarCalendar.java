package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.temporal.JulianFields;

/**
 * Âm lịch: the Vietnamese lunar calendar at UTC+7, after Hồ Ngọc Đức's method with the astronomical series of Jean Meeus
 * (Astronomical Algorithms, 1998). Neighbouring calendars at UTC+8 differ in some years (1985, 2007, 2030).
 */
public final class LunarCalendar {

    private static final double ZONE_HOURS = 7.0;
    private static final double RADIANS = Math.PI / 180;
    private static final double SYNODIC_MONTH = 29.530588853;
    private static final double FIRST_NEW_MOON = 2415021.076998695;

    private LunarCalendar() {}

    /** Mùng 1 Tết: the first day of the lunar year that begins in this year. */
    public static LocalDate newYear(int year) {
        return of(1, 1, year);
    }

    /** Giỗ Tổ Hùng Vương: the tenth day of the third lunar month. */
    public static LocalDate hungKings(int year) {
        return of(10, 3, year);
    }

    /** The day of the Gregorian calendar for a day of an ordinary (not leap) lunar month. */
    static LocalDate of(int day, int month, int year) {
        long start;
        long next;
        if (month < 11) {
            start = monthEleven(year - 1);
            next = monthEleven(year);
        } else {
            start = monthEleven(year);
            next = monthEleven(year + 1);
        }
        int offset = month < 11 ? month + 1 : month - 11;
        if (next - start > 365 && offset >= leapMonthOffset(start)) {
            offset++;
        }
        long newMoon = (long) (0.5 + (start - FIRST_NEW_MOON) / SYNODIC_MONTH);
        return LocalDate.MIN.with(JulianFields.JULIAN_DAY, newMoonDay(newMoon + offset) + day - 1);
    }

    /** The Julian day on which month 11, the one of the winter solstice, begins. */
    private static long monthEleven(int year) {
        long lastOfDecember = LocalDate.of(year, 12, 31).getLong(JulianFields.JULIAN_DAY);
        long newMoon = (long) ((lastOfDecember - 2415021) / SYNODIC_MONTH);
        long day = newMoonDay(newMoon);
        return sunSegment(day) >= 9 ? newMoonDay(newMoon - 1) : day;
    }

    /** Where the leap month is, counted from month 11: the first month without a major term of the sun. */
    private static int leapMonthOffset(long monthEleven) {
        long newMoon = (long) ((monthEleven - FIRST_NEW_MOON) / SYNODIC_MONTH + 0.5);
        int offset = 1;
        int segment = sunSegment(newMoonDay(newMoon + offset));
        int before;
        do {
            before = segment;
            offset++;
            segment = sunSegment(newMoonDay(newMoon + offset));
        } while (segment != before && offset < 14);
        return offset - 1;
    }

    private static long newMoonDay(long index) {
        return (long) Math.floor(newMoon(index) + 0.5 + ZONE_HOURS / 24);
    }

    /** The Julian date of the new moon with this index since 1900 (Meeus, chapter 49). */
    private static double newMoon(long index) {
        double t = index / 1236.85;
        double t2 = t * t;
        double t3 = t2 * t;
        double mean = 2415020.75933 + 29.53058868 * index + 0.0001178 * t2 - 0.000000155 * t3;
        mean += 0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * RADIANS);
        double sun = (359.2242 + 29.10535608 * index - 0.0000333 * t2 - 0.00000347 * t3) * RADIANS;
        double moon = (306.0253 + 385.81691806 * index + 0.0107306 * t2 + 0.00001236 * t3) * RADIANS;
        double latitude = (21.2964 + 390.67050646 * index - 0.0016528 * t2 - 0.00000239 * t3) * RADIANS;
        double correction = (0.1734 - 0.000393 * t) * Math.sin(sun)
                + 0.0021 * Math.sin(2 * sun)
                - 0.4068 * Math.sin(moon)
                + 0.0161 * Math.sin(2 * moon)
                - 0.0004 * Math.sin(3 * moon)
                + 0.0104 * Math.sin(2 * latitude)
                - 0.0051 * Math.sin(sun + moon)
                - 0.0074 * Math.sin(sun - moon)
                + 0.0004 * Math.sin(2 * latitude + sun)
                - 0.0004 * Math.sin(2 * latitude - sun)
                - 0.0006 * Math.sin(2 * latitude + moon)
                + 0.0010 * Math.sin(2 * latitude - moon)
                + 0.0005 * Math.sin(2 * moon + sun);
        double dynamicalTime = t < -11
                ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
                : -0.000278 + 0.000265 * t + 0.000262 * t2;
        return mean + correction - dynamicalTime;
    }

    /** In which of twelve segments of 30° the sun stands at the beginning of this day in Vietnam (Meeus, chapter 25). */
    private static int sunSegment(long day) {
        double t = (day - 2451545.5 - ZONE_HOURS / 24) / 36525;
        double t2 = t * t;
        double anomaly = (357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * RADIANS;
        double longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
        longitude += (1.914600 - 0.004817 * t - 0.000014 * t2) * Math.sin(anomaly)
                + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly)
                + 0.000290 * Math.sin(3 * anomaly);
        double circle = longitude * RADIANS;
        circle -= 2 * Math.PI * Math.floor(circle / (2 * Math.PI));
        return (int) (circle / Math.PI * 6);
    }
}
