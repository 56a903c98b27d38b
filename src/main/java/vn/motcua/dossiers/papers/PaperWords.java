package vn.motcua.dossiers.papers;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.calendar.Words;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.procedures.Fee;

/** Days, times and places as official papers write them (Decree 30/2020, appendix I). */
final class PaperWords {

    private static final String KINDS = "(?:tỉnh|thành phố|huyện|thị xã|quận|thị trấn|phường|xã|đặc khu)";
    private static final Pattern TERRITORY = Pattern.compile(".*" + KINDS + "\\s+(\\p{Lu}.*)");
    private static final Pattern TERRITORY_KIND = Pattern.compile("(.*?)(" + KINDS + ")\\s+");
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LONGEST_LINE = 29;
    private static final int LONGEST_FEE_NOTE = 160;

    private PaperWords() {}

    /** "ngày 04 tháng 3 năm 2019": a zero before days below 10 and before the months 1 and 2. */
    static String day(LocalDate day) {
        String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    static String day(Instant at) {
        return day(dayOf(at));
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    }

    /** "08 giờ 00 phút, ngày 04 tháng 3 năm 2019". */
    static String moment(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, WorkingCalendar.ZONE);
        return Words.time(local.toLocalTime()) + ", " + day(local.toLocalDate());
    }

    /** "08 giờ 00 phút". */
    static String time(Instant at) {
        return Words.time(LocalTime.ofInstant(at, WorkingCalendar.ZONE));
    }

    /** "04/03/2019", where a table leaves little room. */
    static String shortDay(Instant at) {
        return SHORT_DAY.format(dayOf(at));
    }

    /** The territory that an agency's name ends with: "Đức Xuân" of "Ủy ban nhân dân phường Đức Xuân". */
    static Optional<String> place(String agencyName) {
        Matcher matcher = TERRITORY.matcher(agencyName);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** An agency's name in lines that fit the head: a long one is broken before its territory. */
    static List<String> lines(String agencyName) {
        Optional<String> place = place(agencyName);
        if (agencyName.length() <= LONGEST_LINE || place.isEmpty()) {
            return List.of(agencyName);
        }
        String front = agencyName.substring(0, agencyName.length() - place.get().length());
        Matcher kind = TERRITORY_KIND.matcher(front);
        return kind.matches() && !kind.group(1).isBlank()
                ? List.of(kind.group(1).strip(), kind.group(2) + " " + place.get())
                : List.of(agencyName);
    }

    /** "8.000 đồng (Cấp bản sao)", "không thu", or what the publication says in words. */
    static String fee(Fee fee) {
        String note = fee.note().strip();
        if (fee.amount() == null) {
            return note;
        }
        if (fee.free()) {
            return "không thu";
        }
        String amount = amount(fee.amount()) + (fee.currency().equals("VND") ? " đồng" : " " + fee.currency());
        return note.isEmpty() || note.length() > LONGEST_FEE_NOTE ? amount : amount + " (" + note + ")";
    }

    private static String amount(BigDecimal amount) {
        return NumberFormat.getNumberInstance(Locale.of("vi", "VN")).format(amount);
    }
}
