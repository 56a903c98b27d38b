package vn.motcua.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Khoản nộp: money that came in.
 *
 * @param charge what it settled; null while nobody has said
 * @param unmatched why it settled nothing by itself
 */
public record Payment(
        PaymentId id,
        Way way,
        String proof,
        long dong,
        Instant at,
        @Nullable ChargeId charge,
        @Nullable Mismatch unmatched) {

    /** Vì sao chưa khớp. */
    public enum Mismatch {
        NO_SUCH_CHARGE("Không tìm thấy khoản thu", "No such charge"),
        NOT_OPEN("Khoản thu đã nộp hoặc đã bỏ", "The charge is not open"),
        OTHER_AMOUNT("Số tiền khác khoản thu", "Another amount");

        private final String title;
        private final String inEnglish;

        Mismatch(String title, String inEnglish) {
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
}
