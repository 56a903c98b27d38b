package vn.motcua.payments;

/** Lúc phải nộp: at which step of the dossier a charge is due. */
public enum DueStep {
    ACCEPTANCE("khi nộp hồ sơ", "when handing in"),
    SUPPLEMENT("khi bổ sung hồ sơ", "with the supplement"),
    OBLIGATION("nghĩa vụ tài chính, trước khi giải quyết tiếp", "obligation, before the work goes on"),
    RETURN("khi nhận kết quả", "when taking the result");

    private final String title;
    private final String inEnglish;

    DueStep(String title, String inEnglish) {
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
}
