package vn.motcua.procedures;

/** Cách liên thông: legs of the same order run at once, or one after another (Decree 61/2018 art. 19(6)). */
public enum LegMode {
    SEQUENTIAL("Lần lượt"),
    PARALLEL("Đồng thời");

    private final String inVietnamese;

    LegMode(String inVietnamese) {
        this.inVietnamese = inVietnamese;
    }

    public String inVietnamese() {
        return inVietnamese;
    }
}
