package vn.motcua.procedures;

/** Cách xem danh mục: which versions those who keep the catalogue want to see. */
public enum CatalogueView {
    IN_FORCE("Đang áp dụng", "In force"),
    TO_REVIEW("Cần xem lại", "To review"),
    DRAFTS("Dự thảo", "Drafts"),
    ABOLISHED("Đã bãi bỏ", "Abolished");

    private final String inVietnamese;
    private final String inEnglish;

    CatalogueView(String inVietnamese, String inEnglish) {
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
