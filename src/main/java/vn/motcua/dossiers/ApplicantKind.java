package vn.motcua.dossiers;

/** Loại đối tượng: who applies, with the codes of the national portal. */
public enum ApplicantKind {
    CITIZEN("Cá nhân", "Citizen"),
    ENTERPRISE("Doanh nghiệp", "Enterprise"),
    HOUSEHOLD_BUSINESS("Hộ kinh doanh", "Household business"),
    ORGANISATION("Tổ chức khác", "Other organisation");

    private final String title;
    private final String inEnglish;

    ApplicantKind(String title, String inEnglish) {
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
