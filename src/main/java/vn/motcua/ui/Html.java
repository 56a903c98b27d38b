package vn.motcua.ui;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chữ số trên trang: numbers, dates and times as Vietnamese pages write them. */
public final class Html {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private Html() {}

    /** "15/02/2019"; nothing for nothing. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DAY);
    }

    /** "17:00 15/02/2019"; nothing for nothing. */
    public static String moment(@Nullable Instant at) {
        return at == null ? "" : at.atZone(ZONE).format(MOMENT);
    }

    /** The day of a moment. */
    public static String dayOf(@Nullable Instant at) {
        return at == null ? "" : at.atZone(ZONE).format(DAY);
    }

    /** "895.088". */
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.of("vi", "VN")).format(number);
    }

    /** "50.000 đồng". */
    public static String money(long dong) {
        return number(dong) + " đồng";
    }
}
