package vn.motcua.calendar;

/** Loại tạm dừng: why the clock stands still, and whether the term restarts afterwards. */
public enum PauseKind {
    /** Chờ bổ sung: the term is counted from zero once the dossier is full (Decree 61/2018 art. 19 para. 4). */
    SUPPLEMENT("Chờ bổ sung hồ sơ", "waiting for a supplement", true, "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4"),
    /** Chờ nghĩa vụ tài chính: the citizen's own time is not counted. */
    FINANCIAL_OBLIGATION(
            "Chờ thực hiện nghĩa vụ tài chính",
            "waiting for a payment",
            false,
            "Nghị định 61/2018/NĐ-CP, Điều 22 và luật chuyên ngành"),
    /** Chờ ý kiến, where the law of the field lets the clock stop for it. */
    CONSULTATION(
            "Chờ ý kiến cơ quan khác",
            "waiting for an opinion",
            false,
            "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 5 và luật chuyên ngành"),
    /** Tạm dừng theo quy định khác. */
    STOPPED("Tạm dừng theo quy định", "stopped by law", false, "Luật chuyên ngành");

    private final String title;
    private final String inEnglish;
    private final boolean restarts;
    private final String legalBasis;

    PauseKind(String title, String inEnglish, boolean restarts, String legalBasis) {
        this.title = title;
        this.inEnglish = inEnglish;
        this.restarts = restarts;
        this.legalBasis = legalBasis;
    }

    /** The Vietnamese words. */
    public String title() {
        return title;
    }

    public String inEnglish() {
        return inEnglish;
    }

    /** Whether the whole term begins again afterwards. */
    public boolean restarts() {
        return restarts;
    }

    /** The article that the pause usually rests on. */
    public String legalBasis() {
        return legalBasis;
    }
}
