package vn.motcua.dossiers;

/** Loại đối tượng: who applies, with the codes of the national portal. */
public enum ApplicantKind {
    CITIZEN("Cá nhân"),
    ENTERPRISE("Doanh nghiệp"),
    HOUSEHOLD_BUSINESS("Hộ kinh doanh"),
    ORGANISATION("Tổ chức khác");

    private final String title;

    ApplicantKind(String title) {
        this.title = title;
    }

    /** The official Vietnamese name. */
    public String title() {
        return title;
    }
}
