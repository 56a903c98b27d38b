package vn.motcua.payments;

/** Số tiền bằng chữ: as receipts write it, "Một trăm linh năm nghìn đồng". */
public final class DongInWords {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] GROUPS = {"", " nghìn", " triệu"};
    private static final long BILLION = 1_000_000_000L;

    private DongInWords() {}

    /** Of an amount from zero upwards. */
    public static String of(long dong) {
        if (dong < 0) {
            throw new IllegalArgumentException("no receipt is about less than nothing");
        }
        String words = dong == 0 ? DIGITS[0] : words(dong, false);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + " đồng";
    }

    private static String words(long number, boolean whole) {
        if (number < BILLION) {
            return belowBillion((int) number, whole);
        }
        String front = words(number / BILLION, whole) + " tỷ";
        int rest = (int) (number % BILLION);
        return rest == 0 ? front : front + " " + belowBillion(rest, true);
    }

    /** @param whole something greater stands before it, so that hundreds are said though there are none */
    private static String belowBillion(int number, boolean whole) {
        StringBuilder words = new StringBuilder();
        boolean begun = whole;
        for (int group = 2; group >= 0; group--) {
            int value = number / (int) Math.pow(1000, group) % 1000;
            if (value > 0) {
                words.append(words.isEmpty() ? "" : " ")
                        .append(hundreds(value, begun))
                        .append(GROUPS[group]);
                begun = true;
            }
        }
        return words.toString();
    }

    private static String hundreds(int value, boolean whole) {
        int rest = value % 100;
        if (value < 100 && !whole) {
            return tens(rest, false);
        }
        String front = DIGITS[value / 100] + " trăm";
        return rest == 0 ? front : front + " " + tens(rest, true);
    }

    private static String tens(int value, boolean afterHundreds) {
        int ten = value / 10;
        int one = value % 10;
        if (ten == 0) {
            return (afterHundreds ? "linh " : "") + DIGITS[one];
        }
        String front = ten == 1 ? "mười" : DIGITS[ten] + " mươi";
        return one == 0 ? front : front + " " + lastDigit(ten, one);
    }

    private static String lastDigit(int ten, int one) {
        if (one == 5) {
            return "lăm";
        }
        return one == 1 && ten > 1 ? "mốt" : DIGITS[one];
    }
}
