package vn.motcua.procedures;

/** Cách liên thông: legs of the same order run at once, or one after another (Decree 61/2018 art. 19(6)). */
public enum LegMode {
    SEQUENTIAL("Lần lượt", "One after another"),
    PARALLEL("Đồng thời", "At once");

    private final String inVietnamese;
    private final String inEnglish;

    LegMode(String inVietnamese, String inEnglish) {
        this.inVietnamese = inVietnamese;
        this.inEnglish = inEnglish;
    }

    public String inVietnamese() {
        return inVietnamese;
    }

    /** The same in English. */
    public String inEnglish() {
        return inEnglish;
    }
}
