package vn.motcua.organisation;

/** Loại đơn vị: what a unit is, and whether it is an agency that decides in its own name. */
public enum UnitKind {
    PEOPLES_COMMITTEE("Ủy ban nhân dân", "People's committee", true),
    DEPARTMENT("Cơ quan chuyên môn", "Specialised agency", true),
    SERVICE_UNIT("Đơn vị sự nghiệp", "Service unit", true),
    VERTICAL_AGENCY("Cơ quan ngành dọc", "Vertical agency", true),
    DIVISION("Phòng, ban", "Division", false),
    OFFICE("Văn phòng", "Office", false),
    ONE_STOP_DESK("Bộ phận Tiếp nhận và Trả kết quả", "One-stop desk", false);

    private final String title;
    private final String inEnglish;
    private final boolean agency;

    UnitKind(String title, String inEnglish, boolean agency) {
        this.title = title;
        this.inEnglish = inEnglish;
        this.agency = agency;
    }

    /** The official Vietnamese name. */
    public String title() {
        return title;
    }

    /** The same in English. */
    public String inEnglish() {
        return inEnglish;
    }

    boolean isAgency() {
        return agency;
    }
}
