package vn.motcua.procedures;

/** Nơi thực hiện bước: at the one-stop desk, in the agency that leads the procedure, or in another agency (liên thông). */
public enum StepPlace {
    DESK("Bộ phận Một cửa"),
    LEAD("Cơ quan chủ trì"),
    OTHER_AGENCY("Cơ quan phối hợp");

    private final String inVietnamese;

    StepPlace(String inVietnamese) {
        this.inVietnamese = inVietnamese;
    }

    public String inVietnamese() {
        return inVietnamese;
    }
}
