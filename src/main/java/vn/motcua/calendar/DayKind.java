package vn.motcua.calendar;

/** Loại ngày: what makes a day differ from an ordinary one of its weekday. */
public enum DayKind {
    HOLIDAY("Nghỉ lễ, tết"),
    COMPENSATION("Nghỉ bù"),
    SWAP_OFF("Nghỉ hoán đổi"),
    MAKEUP_WORK("Làm bù");

    private final String title;

    DayKind(String title) {
        this.title = title;
    }

    /** The official Vietnamese name. */
    public String title() {
        return title;
    }

    /** Whether offices are shut. */
    public boolean isOff() {
        return this != MAKEUP_WORK;
    }
}
