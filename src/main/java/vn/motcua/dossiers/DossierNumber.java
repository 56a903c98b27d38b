package vn.motcua.dossiers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mã số hồ sơ: the official number that a dossier gets at acceptance, such as {@code H03.12-190304-0001}: the agency's
 * code, the date of receipt, the place in that day's gap-free sequence (Decree 61/2018 art. 26; QĐ 20/2020).
 */
public record DossierNumber(String value) {

    /** The pattern of 2018–2019; {@code motcua.dossier-number} sets another one. */
    public static final String DEFAULT_PATTERN = "{agency}-{yyMMdd}-{seq:4}";

    private static final Pattern WRITTEN =
            Pattern.compile("\\b[A-Z]\\d{2}(\\.[0-9A-Z]{1,35})*-\\d{6}(\\d{2})?-\\d{4,7}\\b");

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

    /** Fills a pattern of {@code {agency}}, {@code {yyMMdd}} or {@code {yyyyMMdd}}, and {@code {seq:n}} with n from 4 to 7. */
    public static DossierNumber of(String pattern, String agencyCode, LocalDate day, int sequence) {
        String number = pattern.replace("{agency}", agencyCode);
        if (number.contains("{yyMMdd}")) {
            number = number.replace("{yyMMdd}", day.format(SHORT_DAY));
        }
        if (number.contains("{yyyyMMdd}")) {
            number = number.replace("{yyyyMMdd}", day.format(LONG_DAY));
        }
        for (int digits = 4; digits <= 7 && number.contains("{seq:"); digits++) {
            String place = Integer.toString(sequence);
            number = number.replace("{seq:" + digits + "}", "0".repeat(Math.max(0, digits - place.length())) + place);
        }
        if (number.contains("{")) {
            throw new IllegalArgumentException("the pattern of dossier numbers cannot be read: " + pattern);
        }
        return new DossierNumber(number);
    }

    /** The number within what a scanner read or somebody typed: an address, spaces, small letters; empty when there is none. */
    public static Optional<String> within(String text) {
        Matcher found = WRITTEN.matcher(text.toUpperCase(Locale.ROOT));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /** The place in the day's sequence that a number says; what follows the last dash. */
    static int placeOf(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
