package vn.motcua.ui;

/** Ngôn ngữ của trang. */
public enum Language {
    VI("vi"),
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** For the lang attribute. */
    public String code() {
        return code;
    }
}
