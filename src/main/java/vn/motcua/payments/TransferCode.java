package vn.motcua.payments;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mã nộp tiền: names a charge in the text of a transfer: {@code MC}, seven characters, a check character. Nothing that
 * looks alike; one wrong character or two exchanged ones are found out.
 */
public final class TransferCode {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int BASE = LETTERS.length();
    private static final int LENGTH = 7;
    private static final BigInteger SPACE = BigInteger.valueOf(BASE).pow(LENGTH);
    // without a common divisor with BASE, so that every id gets a code of its own; neighbours look unlike each other
    private static final BigInteger STEP = BigInteger.valueOf(7_919_000_033L);
    private static final BigInteger OFFSET = BigInteger.valueOf(12_345_678_901L);
    // what banks put between the characters of a long text
    private static final Pattern WRITTEN = Pattern.compile("M ?C(?: ?[" + LETTERS + "]){8}");

    private TransferCode() {}

    static String of(long id) {
        long value =
                BigInteger.valueOf(id).multiply(STEP).add(OFFSET).mod(SPACE).longValueExact();
        StringBuilder code = new StringBuilder("MC");
        for (int place = 0; place < LENGTH; place++) {
            code.append(LETTERS.charAt((int) (value % BASE)));
            value /= BASE;
        }
        return code.append(check(code.substring(2))).toString();
    }

    /** Weights 1 to 7 modulo a prime: every single slip and every exchange changes the sum. */
    private static char check(String characters) {
        int sum = 0;
        for (int place = 0; place < LENGTH; place++) {
            sum += (place + 1) * LETTERS.indexOf(characters.charAt(place));
        }
        return LETTERS.charAt(sum % BASE);
    }

    /** The first right code within a text, however it is spaced; empty when there is none. */
    public static Optional<String> within(String text) {
        Matcher found = WRITTEN.matcher(text.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\-_]+", " "));
        int from = 0;
        while (found.find(from)) {
            String code = found.group().replace(" ", "");
            if (check(code.substring(2, 2 + LENGTH)) == code.charAt(2 + LENGTH)) {
                return Optional.of(code);
            }
            from = found.start() + 1;
        }
        return Optional.empty();
    }
}
