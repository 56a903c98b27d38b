package vn.motcua.dossiers;

/** Kết quả giải quyết: how the agency decided. */
public enum Outcome {
    /** Cấp, chấp thuận. */
    GRANTED("Đủ điều kiện, đã cấp kết quả", "Eligible, granted"),
    /** Từ chối giải quyết: not eligible, refused within the term (Decree 61/2018 art. 19 para. 8). */
    REFUSED("Không đủ điều kiện, từ chối giải quyết", "Not eligible, refused");

    private final String title;
    private final String inEnglish;

    Outcome(String title, String inEnglish) {
        this.title = title;
        this.inEnglish = inEnglish;
    }

    /** The official Vietnamese name. */
    public String title() {
        return title;
    }

    /** The same in English. */
    public String inEnglish() {
        return inEnglish;
    }
}
