package vn.motcua.payments;

/** Trạng thái khoản thu. */
public enum ChargeState {
    OPEN("Chưa nộp", "To be paid"),
    PAID("Đã nộp", "Paid"),
    EXEMPTED("Được miễn", "Exempt"),
    CANCELLED("Đã bỏ", "Cancelled"),
    REFUNDED("Đã hoàn trả", "Refunded");

    private final String title;
    private final String inEnglish;

    ChargeState(String title, String inEnglish) {
        this.title = title;
        this.inEnglish = inEnglish;
    }

    public String title() {
        return title;
    }

    /** The same in English. */
    public String inEnglish() {
        return inEnglish;
    }

    /** Paid, cancelled, refunded and exempted charges never open again; what is owed anew is a new charge. */
    public boolean mayBecome(ChargeState next) {
        return switch (this) {
            case OPEN -> next == PAID || next == CANCELLED;
            case PAID -> next == REFUNDED;
            case EXEMPTED, CANCELLED, REFUNDED -> false;
        };
    }
}
