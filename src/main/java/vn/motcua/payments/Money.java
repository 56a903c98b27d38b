package vn.motcua.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.OfficialId;

/**
 * Tiền nộp vào, as it is told from outside.
 *
 * @param proof what only this money has in its way: the bank's reference, the gateway's transaction
 * @param by the official at whose window it was paid; null where none was
 */
public record Money(
        Way way,
        String proof,
        long dong,
        Instant at,
        @Nullable OfficialId by) {

    public Money {
        if (dong < 1 || proof.isBlank()) {
            throw new IllegalArgumentException("money needs an amount and a proof");
        }
    }
}
