package vn.motcua.procedures;

/** Nơi thực hiện bước: at the one-stop desk, in the agency that leads the procedure, or in another agency (liên thông). */
public enum StepPlace {
    DESK("Bộ phận Một cửa", "One-stop desk"),
    LEAD("Cơ quan chủ trì", "Lead agency"),
    OTHER_AGENCY("Cơ quan phối hợp", "Other agency");

    private final String inVietnamese;
    private final String inEnglish;

    StepPlace(String inVietnamese, String inEnglish) {
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
