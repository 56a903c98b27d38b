package vn.motcua.operations;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;

/** Lời hai thứ tiếng: what an operator reads. */
public record Words(String vi, String en) {

    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

    static Words same(String text) {
        return new Words(text, text);
    }

    /** "2 ngày 3 giờ", "5 phút", "12 giây". */
    static Words of(Duration duration) {
        Duration length = duration.abs();
        if (length.toMinutes() == 0) {
            return new Words(length.toSeconds() + " giây", length.toSeconds() + " s");
        }
        if (length.toHours() == 0) {
            return new Words(length.toMinutes() + " phút", length.toMinutes() + " min");
        }
        if (length.toDays() == 0) {
            return new Words(
                    length.toHours() + " giờ " + length.toMinutesPart() + " phút",
                    length.toHours() + " h " + length.toMinutesPart() + " min");
        }
        return new Words(
                length.toDays() + " ngày " + length.toHoursPart() + " giờ",
                length.toDays() + " days " + length.toHoursPart() + " h");
    }

    /** "1,2 GB"; "1.2 GB" in English. */
    static Words bytes(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return new Words(
                number(value, Locale.of("vi", "VN")) + " " + UNITS[unit],
                number(value, Locale.ENGLISH) + " " + UNITS[unit]);
    }

    private static String number(double value, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    Words and(Words more) {
        return new Words(vi + more.vi, en + more.en);
    }

    Words and(String viMore, String enMore) {
        return new Words(vi + viMore, en + enMore);
    }
}
