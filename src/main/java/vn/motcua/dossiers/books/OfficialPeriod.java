package vn.motcua.dossiers.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Kỳ báo cáo: the periods of official reports end on the 14th of their last month and begin where the one before ended
 * (Decree 09/2019/NĐ-CP art. 12): a month from the 15th of the month before, quarters likewise, half a year and nine
 * months and the year from the 15th of December.
 *
 * @param code as it stands in an address: T3-2019, Q1-2019, 6T-2019, 9T-2019, N-2019
 */
public record OfficialPeriod(String code, String title, String inEnglish, Period period) {

    private static final int FIRST_DAY = 15;
    private static final int LAST_DAY = 14;
    private static final Pattern CODE = Pattern.compile("(?:T(\\d{1,2})|Q([1-4])|(6T)|(9T)|(N))-(20\\d\\d)");

    /** Month of a year. */
    public static OfficialPeriod month(int month, int year) {
        return new OfficialPeriod(
                "T" + month + "-" + year,
                "Tháng " + month + "/" + year,
                "Month " + month + "/" + year,
                endingIn(month, year, 1));
    }

    /** Quarter of a year. */
    public static OfficialPeriod quarter(int quarter, int year) {
        return new OfficialPeriod(
                "Q" + quarter + "-" + year,
                "Quý " + quarter + "/" + year,
                "Quarter " + quarter + "/" + year,
                endingIn(quarter * 3, year, 3));
    }

    /** The first half of a year. */
    public static OfficialPeriod halfYear(int year) {
        return new OfficialPeriod(
                "6T-" + year, "6 tháng đầu năm " + year, "First half of " + year, endingIn(6, year, 6));
    }

    /** The first nine months of a year. */
    public static OfficialPeriod nineMonths(int year) {
        return new OfficialPeriod("9T-" + year, "9 tháng năm " + year, "Nine months of " + year, endingIn(9, year, 9));
    }

    /** A whole year. */
    public static OfficialPeriod year(int year) {
        return new OfficialPeriod("N-" + year, "Năm " + year, "Year " + year, endingIn(12, year, 12));
    }

    private static Period endingIn(int month, int year, int months) {
        LocalDate last = LocalDate.of(year, month, LAST_DAY);
        return new Period(last.minusMonths(months).withDayOfMonth(FIRST_DAY), last);
    }

    /** The month's period that a day lies in. */
    public static OfficialPeriod monthOf(LocalDate day) {
        LocalDate named = day.getDayOfMonth() >= FIRST_DAY ? day.plusMonths(1).withDayOfMonth(1) : day;
        return month(named.getMonthValue(), named.getYear());
    }

    /** Those of this year and the last that have begun, the latest first. */
    public static List<OfficialPeriod> begunBy(LocalDate today) {
        List<OfficialPeriod> periods = new ArrayList<>();
        int year = monthOf(today).period().to().getYear();
        for (int named = year; named >= year - 1; named--) {
            for (int month = 12; month >= 1; month--) {
                periods.add(month(month, named));
            }
            for (int quarter = 4; quarter >= 1; quarter--) {
                periods.add(quarter(quarter, named));
            }
            periods.add(halfYear(named));
            periods.add(nineMonths(named));
            periods.add(year(named));
        }
        return periods.stream()
                .filter(one -> !one.period().from().isAfter(today))
                .toList();
    }

    /** The one with this code, of whatever year. */
    public static Optional<OfficialPeriod> named(@Nullable String code) {
        Matcher matcher = CODE.matcher(code == null ? "" : code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(6));
        if (matcher.group(1) != null) {
            int month = Integer.parseInt(matcher.group(1));
            return month >= 1 && month <= 12 ? Optional.of(month(month, year)) : Optional.empty();
        }
        if (matcher.group(2) != null) {
            return Optional.of(quarter(Integer.parseInt(matcher.group(2)), year));
        }
        return Optional.of(
                matcher.group(3) != null ? halfYear(year) : matcher.group(4) != null ? nineMonths(year) : year(year));
    }
}
