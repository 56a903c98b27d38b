package vn.motcua.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.OfficialId;

/**
 * Dòng của sổ thu: a payment, or one that went back.
 *
 * @param paper series and number of the receipt or of the refund; null for what was paid elsewhere
 * @param dong below zero for what went back
 * @param proof what shows it, for what was not cash
 * @param official who took it or paid it back; null where nobody did
 */
public record PaymentLine(
        long payment,
        Instant at,
        @Nullable String paper,
        String dossier,
        String payer,
        String what,
        Way way,
        long dong,
        @Nullable String proof,
        @Nullable OfficialId official) {

    public boolean goesBack() {
        return dong < 0;
    }
}
