package vn.motcua.payments;

/**
 * Miễn, giảm phí, lệ phí: who pays less, by how much, and the paper that shows it (Law 97/2015/QH13 art. 10; the
 * percentage is the decision of whoever sets the fee, for provincial fees the people's council).
 *
 * @param percent 100 when nothing is to be paid
 * @param proof the paper shown, or the resolution that says so
 */
public record Exemption(Ground ground, int percent, String proof) {

    /** Đối tượng miễn, giảm (art. 10 para. 1). */
    public enum Ground {
        CHILD("Trẻ em", "Child"),
        POOR("Hộ nghèo", "Poor household"),
        ELDERLY("Người cao tuổi", "Elderly person"),
        DISABLED("Người khuyết tật", "Person with a disability"),
        MERIT("Người có công với cách mạng", "Person of merit"),
        MINORITY(
                "Đồng bào dân tộc thiểu số ở xã đặc biệt khó khăn",
                "Member of an ethnic minority in a most disadvantaged commune"),
        OTHER("Đối tượng khác theo quy định", "Other, as the law says");

        private final String title;
        private final String inEnglish;

        Ground(String title, String inEnglish) {
            this.title = title;
            this.inEnglish = inEnglish;
        }

        public String title() {
            return title;
        }

        /** The same in English. */
        public String inEnglish() {
            return inEnglish;
        }
    }

    public Exemption {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("an exemption is of 1 to 100 percent");
        }
    }
}
