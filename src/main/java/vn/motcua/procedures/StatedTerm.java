package vn.motcua.procedures;

import java.math.BigDecimal;

/** Thời hạn công bố: the term as the published procedure states it. */
public record StatedTerm(BigDecimal value, Unit unit) {

    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(8);
    private static final BigDecimal DAYS_A_MONTH = BigDecimal.valueOf(30);

    /** Đơn vị thời hạn: what the national catalogue counts terms in. */
    public enum Unit {
        SAME_DAY("trong ngày", "within the day"),
        WORKING_HOURS("giờ làm việc", "working hours"),
        WORKING_DAYS("ngày làm việc", "working days"),
        CALENDAR_DAYS("ngày", "days"),
        MONTHS("tháng", "months");

        private final String inVietnamese;
        private final String inEnglish;

        Unit(String inVietnamese, String inEnglish) {
            this.inVietnamese = inVietnamese;
            this.inEnglish = inEnglish;
        }

        public String inVietnamese() {
            return inVietnamese;
        }
    }

    public StatedTerm {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("a term is longer than nothing");
        }
    }

    /**
     * What the internal process may spend, as the approved processes count it: eight hours for each day of the term
     * whichever day it is (Circular 01/2018 art. 8 leaves the division to the province).
     */
    public BigDecimal budgetHours() {
        return switch (unit) {
            case SAME_DAY -> HOURS_A_DAY;
            case WORKING_HOURS -> value;
            case WORKING_DAYS, CALENDAR_DAYS -> value.multiply(HOURS_A_DAY);
            case MONTHS -> value.multiply(DAYS_A_MONTH).multiply(HOURS_A_DAY);
        };
    }

    /** "5 ngày làm việc", "trong ngày". */
    public String inWords() {
        if (unit == Unit.SAME_DAY) {
            return unit.inVietnamese();
        }
        String number = value.stripTrailingZeros().toPlainString().replace('.', ',');
        return number + " " + unit.inVietnamese();
    }

    /** The same in English: "5 working days". */
    public String inEnglish() {
        if (unit == Unit.SAME_DAY) {
            return unit.inEnglish;
        }
        String words = value.compareTo(BigDecimal.ONE) == 0 ? unit.inEnglish.replaceAll("s$", "") : unit.inEnglish;
        return value.stripTrailingZeros().toPlainString() + " " + words;
    }
}
