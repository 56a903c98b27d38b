package vn.motcua.dossiers;

import java.util.regex.Pattern;

/**
 * Số định danh: what a personal number, an identity card number, a tax code and a phone number look like. Numbers that
 * begin with the code of a province that no longer exists stay valid.
 */
public final class IdentityNumbers {

    private static final Pattern PERSONAL = Pattern.compile("0(0[1-9]|[1-8]\\d|9[0-6])[0-9]\\d{2}\\d{6}");
    private static final Pattern CARD = Pattern.compile("\\d{9}");
    private static final Pattern TAX = Pattern.compile("\\d{10}(-\\d{3})?");
    private static final Pattern PHONE =
            Pattern.compile("(0|\\+84)(3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\\d{7}|02\\d{8,9}");
    private static final int[] TAX_WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    private IdentityNumbers() {}

    /** Số định danh cá nhân, 12 digits, or chứng minh nhân dân, 9 digits. */
    public static boolean isPersonal(String text) {
        return PERSONAL.matcher(text).matches() || CARD.matcher(text).matches();
    }

    /** Mã số thuế: ten digits with a check digit, a branch's with three more. */
    public static boolean isTaxCode(String text) {
        if (!TAX.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < TAX_WEIGHTS.length; i++) {
            sum += TAX_WEIGHTS[i] * (text.charAt(i) - '0');
        }
        return 10 - sum % 11 == text.charAt(9) - '0';
    }

    /** Số điện thoại: a Vietnamese mobile number, or a landline of any province. */
    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    /** Drops the spaces and dots that people write between digits. */
    public static String plain(String text) {
        return text.strip().replaceAll("[ .]", "");
    }
}
