package vn.motcua.dossiers;

/** Nguyên nhân quá hạn: the causes that the reform report counts (form II.07). */
public enum LatenessCause {
    MECHANISM("Do cơ chế, chính sách, pháp luật", "Mechanism, policy or law"),
    STAFF("Do nhân lực", "Staff"),
    FACILITIES("Do cơ sở vật chất", "Facilities"),
    COORDINATION("Do phối hợp của cơ quan liên quan", "Coordination of other agencies"),
    OTHER("Lý do khác", "Other cause");

    private final String title;
    private final String inEnglish;

    LatenessCause(String title, String inEnglish) {
        this.title = title;
        this.inEnglish = inEnglish;
    }

    /** The words of the form. */
    public String title() {
        return title;
    }

    /** The same in English. */
    public String inEnglish() {
        return inEnglish;
    }
}
