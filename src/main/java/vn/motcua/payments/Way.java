package vn.motcua.payments;

/** Cách nộp tiền (Decree 61/2018 art. 22). */
public enum Way {
    CASH("Tiền mặt", "Cash"),
    TRANSFER("Chuyển khoản", "Transfer"),
    GATEWAY("Cổng thanh toán", "Payment gateway"),
    /** Nộp nơi khác: into the state budget or to the post; only the voucher came with the dossier (art. 22 para. 3). */
    VOUCHER("Chứng từ nộp nơi khác", "Voucher, paid elsewhere");

    private final String title;
    private final String inEnglish;

    Way(String title, String inEnglish) {
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

    /** What was paid elsewhere has its receipt from there. */
    boolean hasOurReceipt() {
        return this != VOUCHER;
    }
}
