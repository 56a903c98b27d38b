package vn.motcua.dossiers;

/**
 * Nội dung cần bổ sung: what is wrong with one paper, so that the citizen can mend it in one go.
 *
 * @param paper the paper's name as in the procedure's list, or a new one's
 */
public record Defect(String paper, Kind kind, String what) {

    /** Loại thiếu sót. */
    public enum Kind {
        MISSING("Còn thiếu"),
        WRONG("Chưa đúng, chưa chính xác"),
        EXPIRED("Hết hiệu lực"),
        UNCERTIFIED("Chưa chứng thực"),
        OTHER("Khác");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** The Vietnamese words on form 02. */
        public String title() {
            return title;
        }
    }
}
