package vn.motcua.organisation;

/** Loại đơn vị: what a unit is, and whether it is an agency that decides in its own name. */
public enum UnitKind {
    PEOPLES_COMMITTEE("Ủy ban nhân dân", true),
    DEPARTMENT("Cơ quan chuyên môn", true),
    SERVICE_UNIT("Đơn vị sự nghiệp", true),
    VERTICAL_AGENCY("Cơ quan ngành dọc", true),
    DIVISION("Phòng, ban", false),
    OFFICE("Văn phòng", false),
    ONE_STOP_DESK("Bộ phận Tiếp nhận và Trả kết quả", false);

    private final String title;
    private final boolean agency;

    UnitKind(String title, boolean agency) {
        this.title = title;
        this.agency = agency;
    }

    /** The official Vietnamese name. */
    public String title() {
        return title;
    }

    boolean isAgency() {
        return agency;
    }
}
