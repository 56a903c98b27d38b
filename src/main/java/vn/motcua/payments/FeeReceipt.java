package vn.motcua.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;

/**
 * Biên lai thu phí, lệ phí: what the payer takes along.
 *
 * @param number without a gap within the series of the agency
 * @param by who took it at the window; null where none did
 * @param refund null while nothing was paid back
 */
public record FeeReceipt(
        PaymentId payment,
        UnitId agency,
        String series,
        int number,
        Instant at,
        String dossier,
        String payer,
        String what,
        int quantity,
        long dong,
        Way way,
        @Nullable OfficialId by,
        @Nullable Refunded refund) {

    /** Đã hoàn trả. */
    public record Refunded(String series, int number, Instant at, String reason) {}

    /** "0000012". */
    public String printedNumber() {
        return printed(number);
    }

    static String printed(int number) {
        return "%07d".formatted(number);
    }
}
