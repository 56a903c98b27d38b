package vn.motcua.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.UnitId;

/**
 * Khoản thu: one fee, charge or obligation that a dossier owes.
 *
 * @param code what a transfer names, such as {@code MC4T7K2XQ9}
 * @param dossier the official number
 * @param dong what is owed after the exemption
 * @param closedWhy why it was cancelled or refunded
 */
public record Charge(
        ChargeId id,
        String code,
        String dossier,
        UnitId agency,
        String payer,
        String what,
        int quantity,
        @Nullable Exemption exemption,
        long dong,
        DueStep due,
        ChargeState state,
        Instant at,
        @Nullable String closedWhy) {

    public boolean open() {
        return state == ChargeState.OPEN;
    }
}
