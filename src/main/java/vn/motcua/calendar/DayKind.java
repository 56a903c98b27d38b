package vn.motcua.calendar;

/** Loại ngày: what makes a day differ from an ordinary one of its weekday. */
public enum DayKind {
    HOLIDAY("Nghỉ lễ, tết", "Public holiday"),
    COMPENSATION("Nghỉ bù", "Day off in lieu"),
    SWAP_OFF("Nghỉ hoán đổi", "Day off by swap"),
    MAKEUP_WORK("Làm bù", "Make-up working day");

    private final String title;
    private final String inEnglish;

    DayKind(String title, String inEnglish) {
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

    /** Whether offices are shut. */
    public boolean isOff() {
        return this != MAKEUP_WORK;
    }
}
