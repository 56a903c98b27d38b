package vn.motcua.procedures;

/** Tình trạng công bố: whether a version is being written, is published, or was abolished. */
public enum ProcedureStatus {
    DRAFT("Dự thảo"),
    PUBLISHED("Đã công bố"),
    ABOLISHED("Đã bãi bỏ");

    private final String inVietnamese;

    ProcedureStatus(String inVietnamese) {
        this.inVietnamese = inVietnamese;
    }

    public String inVietnamese() {
        return inVietnamese;
    }

    /** Decree 63/2010 art. 15: published texts are succeeded or abolished, never taken back into a draft. */
    public boolean mayBecome(ProcedureStatus next) {
        return this == DRAFT && next == PUBLISHED || this == PUBLISHED && next == ABOLISHED;
    }
}
