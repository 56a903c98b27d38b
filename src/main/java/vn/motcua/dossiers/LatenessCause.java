package vn.motcua.dossiers;

/** Nguyên nhân quá hạn: the causes that the reform report counts (form II.07). */
public enum LatenessCause {
    MECHANISM("Do cơ chế, chính sách, pháp luật"),
    STAFF("Do nhân lực"),
    FACILITIES("Do cơ sở vật chất"),
    COORDINATION("Do phối hợp của cơ quan liên quan"),
    OTHER("Lý do khác");

    private final String title;

    LatenessCause(String title) {
        this.title = title;
    }

    /** The words of the form. */
    public String title() {
        return title;
    }
}
