package vn.motcua.organisation;

/** Cấp chính quyền: the level of government; districts were abolished on 1/7/2025 and stay for what came before. */
public enum Tier {
    PROVINCE("Cấp tỉnh"),
    DISTRICT("Cấp huyện"),
    COMMUNE("Cấp xã");

    private final String title;

    Tier(String title) {
        this.title = title;
    }

    /** The official Vietnamese name. */
    public String title() {
        return title;
    }
}
