package vn.motcua.dossiers;

/** Kết quả giải quyết: how the agency decided. */
public enum Outcome {
    /** Cấp, chấp thuận. */
    GRANTED("Đủ điều kiện, đã cấp kết quả"),
    /** Từ chối giải quyết: not eligible, refused within the term (Decree 61/2018 art. 19 para. 8). */
    REFUSED("Không đủ điều kiện, từ chối giải quyết");

    private final String title;

    Outcome(String title) {
        this.title = title;
    }

    /** The official Vietnamese name. */
    public String title() {
        return title;
    }
}
