package vn.motcua.organisation;

/** Cấp chính quyền: the level of government; districts were abolished on 1/7/2025 and stay for what came before. */
public enum Tier {
    PROVINCE("Cấp tỉnh", "Province"),
    DISTRICT("Cấp huyện", "District"),
    COMMUNE("Cấp xã", "Commune");

    private final String title;
    private final String inEnglish;

    Tier(String title, String inEnglish) {
        this.title = title;
        this.inEnglish = inEnglish;
    }

    /** The official Vietnamese name. */
    public String title() {
        return title;
    }

    /** The same in English. */
    public String inEnglish() {
        return inEnglish;
    }
}
