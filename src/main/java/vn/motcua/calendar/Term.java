package vn.motcua.calendar;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Thời hạn giải quyết: how long the law gives, such as 5 working days or 2.5 working days.
 *
 * @param amount how many; above 0 and at most 10,000; always 1 for {@link TermUnit#SAME_DAY}; parts (such as 2.5)
 *     only for days and hours of work
 */
public record Term(BigDecimal amount, TermUnit unit) {

    private static final BigDecimal LONGEST = BigDecimal.valueOf(10_000);
    private static final Pattern NOTATION = Pattern.compile("(\\d{1,5}(?:[.,]\\d{1,2})?)\\s*(\\D+)");

    public Term {
        amount = amount.stripTrailingZeros();
        boolean whole = amount.scale() <= 0;
        boolean mayBePart = unit == TermUnit.WORKING_DAYS || unit == TermUnit.WORKING_HOURS;
        if (amount.signum() <= 0 || amount.compareTo(LONGEST) > 0 || (!whole && !mayBePart)) {
            throw new UnreadableTerm(amount.toPlainString() + " " + unit.notation());
        }
    }

    /** A number of working days. */
    public static Term workingDays(int days) {
        return new Term(BigDecimal.valueOf(days), TermUnit.WORKING_DAYS);
    }

    /** Within the day. */
    public static Term sameDay() {
        return new Term(BigDecimal.ONE, TermUnit.SAME_DAY);
    }

    /** Reads "5 working-days", "8 working-hours", "15 days", "2 months", "same-day", and the same in Vietnamese. */
    public static Term parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        if (plain.matches("same[- ]day|(ngay )?trong ngày( làm việc)?")) {
            return sameDay();
        }
        Matcher matcher = NOTATION.matcher(plain);
        if (!matcher.matches()) {
            throw new UnreadableTerm(text);
        }
        BigDecimal amount = new BigDecimal(matcher.group(1).replace(',', '.'));
        return new Term(amount, unit(matcher.group(2).strip(), text));
    }

    private static TermUnit unit(String words, String text) {
        return switch (words) {
            case "working-day", "working-days", "working days", "working day", "ngày làm việc" -> TermUnit.WORKING_DAYS;
            case "working-hour",
                    "working-hours",
                    "working hours",
                    "working hour",
                    "giờ làm việc",
                    "giờ",
                    "hours",
                    "hour" -> TermUnit.WORKING_HOURS;
            case "day", "days", "calendar-days", "calendar-day", "calendar days", "ngày" -> TermUnit.CALENDAR_DAYS;
            case "month", "months", "tháng" -> TermUnit.MONTHS;
            default -> throw new UnreadableTerm(text);
        };
    }

    /** As officials say it: "5 ngày làm việc", "trong ngày làm việc". */
    public String inVietnamese() {
        return unit == TermUnit.SAME_DAY
                ? "trong ngày làm việc"
                : amount.toPlainString().replace('.', ',') + " " + unit.title();
    }

    /** The same in English: "5 working days", "within the working day". */
    public String inEnglish() {
        return unit == TermUnit.SAME_DAY
                ? "within the working day"
                : amount.toPlainString() + " " + unit.inEnglish(amount.compareTo(BigDecimal.ONE) == 0);
    }

    /** The notation that {@link #parse} reads. */
    @Override
    public String toString() {
        return unit == TermUnit.SAME_DAY ? unit.notation() : amount.toPlainString() + " " + unit.notation();
    }
}
