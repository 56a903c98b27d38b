package vn.motcua.dossiers;

/**
 * Nội dung cần bổ sung: what is wrong with one paper, so that the citizen can mend it in one go.
 *
 * @param paper the paper's name as in the procedure's list, or a new one's
 */
public record Defect(String paper, Kind kind, String what) {

    /** Loại thiếu sót. */
    public enum Kind {
        MISSING("Còn thiếu", "Missing"),
        WRONG("Chưa đúng, chưa chính xác", "Wrong or inaccurate"),
        EXPIRED("Hết hiệu lực", "Expired"),
        UNCERTIFIED("Chưa chứng thực", "Not certified"),
        OTHER("Khác", "Other");

        private final String title;
        private final String inEnglish;

        Kind(String title, String inEnglish) {
            this.title = title;
            this.inEnglish = inEnglish;
        }

        /** The Vietnamese words on form 02. */
        public String title() {
            return title;
        }

        /** The same in English. */
        public String inEnglish() {
            return inEnglish;
        }
    }
}
