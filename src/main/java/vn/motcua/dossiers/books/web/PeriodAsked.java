package vn.motcua.dossiers.books.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.books.Period;

/**
 * Kỳ đã hỏi: two days as typed.
 *
 * @param period null while something is wrong with them
 * @param errors by field
 */
record PeriodAsked(String from, String to, @Nullable Period period, Map<String, String> errors) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    static PeriodAsked of(Period period) {
        return new PeriodAsked(period.from().toString(), period.to().toString(), period, Map.of());
    }

    /** What is left empty is as in the other period. */
    static PeriodAsked of(@Nullable String from, @Nullable String to, Period otherwise) {
        String typedFrom = from == null || from.isBlank() ? otherwise.from().toString() : from.strip();
        String typedTo = to == null || to.isBlank() ? otherwise.to().toString() : to.strip();
        Map<String, String> errors = new LinkedHashMap<>();
        LocalDate first = day(typedFrom, "tu", errors);
        LocalDate last = day(typedTo, "den", errors);
        if (first == null || last == null) {
            return new PeriodAsked(typedFrom, typedTo, null, errors);
        }
        if (last.isBefore(first)) {
            errors.put("den", "Ngày cuối kỳ phải không sớm hơn ngày đầu kỳ.");
            return new PeriodAsked(typedFrom, typedTo, null, errors);
        }
        return new PeriodAsked(typedFrom, typedTo, new Period(first, last), errors);
    }

    private static @Nullable LocalDate day(String typed, String field, Map<String, String> errors) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        errors.put(
                field,
                "Hãy nhập " + (field.equals("tu") ? "ngày đầu kỳ" : "ngày cuối kỳ")
                        + " theo dạng năm-tháng-ngày, ví dụ 2019-03-04.");
        return null;
    }
}
