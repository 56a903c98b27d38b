package vn.motcua.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.OfficialId;

/**
 * Khóa sổ quỹ: what should have been in a drawer, what was counted, and why they differ.
 *
 * @param expected đồng, receipts less refunds
 */
public record DayClosing(
        long id,
        OfficialId official,
        Instant at,
        int payments,
        int refunds,
        long expected,
        long counted,
        @Nullable String reason) {

    public long difference() {
        return counted - expected;
    }
}
