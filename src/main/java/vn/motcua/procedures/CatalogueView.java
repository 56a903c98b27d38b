package vn.motcua.procedures;

/** Cách xem danh mục: which versions those who keep the catalogue want to see. */
public enum CatalogueView {
    IN_FORCE("Đang áp dụng"),
    TO_REVIEW("Cần xem lại"),
    DRAFTS("Dự thảo"),
    ABOLISHED("Đã bãi bỏ");

    private final String inVietnamese;

    CatalogueView(String inVietnamese) {
        this.inVietnamese = inVietnamese;
    }

    public String inVietnamese() {
        return inVietnamese;
    }
}
