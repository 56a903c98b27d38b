package vn.motcua.procedures;

/** Tình trạng công bố: whether a version is being written, is published, or was abolished. */
public enum ProcedureStatus {
    DRAFT("Dự thảo", "Draft"),
    PUBLISHED("Đã công bố", "Published"),
    ABOLISHED("Đã bãi bỏ", "Abolished");

    private final String inVietnamese;
    private final String inEnglish;

    ProcedureStatus(String inVietnamese, String inEnglish) {
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

    /** Decree 63/2010 art. 15: published texts are succeeded or abolished, never taken back into a draft. */
    public boolean mayBecome(ProcedureStatus next) {
        return this == DRAFT && next == PUBLISHED || this == PUBLISHED && next == ABOLISHED;
    }
}
