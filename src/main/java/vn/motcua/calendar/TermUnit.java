package vn.motcua.calendar;

/** Đơn vị thời hạn. */
public enum TermUnit {
    WORKING_DAYS("working-days", "ngày làm việc"),
    WORKING_HOURS("working-hours", "giờ làm việc"),
    CALENDAR_DAYS("days", "ngày"),
    MONTHS("months", "tháng"),
    SAME_DAY("same-day", "trong ngày");

    private final String notation;
    private final String title;

    TermUnit(String notation, String title) {
        this.notation = notation;
        this.title = title;
    }

    String notation() {
        return notation;
    }

    /** In English, of one or of several. */
    public String inEnglish(boolean one) {
        String several = this == CALENDAR_DAYS ? "calendar days" : notation.replace('-', ' ');
        return one && this != SAME_DAY ? several.substring(0, several.length() - 1) : several;
    }

    /** The official Vietnamese words. */
    public String title() {
        return title;
    }
}
