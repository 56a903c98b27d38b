package vn.motcua.dossiers;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.payments.ChargeLine;
import vn.motcua.payments.Charges;
import vn.motcua.payments.Claim;
import vn.motcua.payments.DueStep;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.Fee;
import vn.motcua.procedures.ProcedureVersion;

/**
 * Phí, lệ phí phải thu của hồ sơ (Decree 61/2018 art. 22): what an act makes a dossier owe, in the act's own transaction.
 * Only a fee that leaves nothing to decide is charged by itself; where the publication names cases, amounts by the copy
 * or several fees, the official at the desk says which apply.
 */
@Component
class Dues {

    private static final String PLAIN_NAME = "Phí, lệ phí theo quy định của thủ tục";

    private final Charges charges;

    Dues(Charges charges) {
        this.charges = charges;
    }

    static List<Consequence> atAcceptance(ProcedureVersion procedure, Channel channel, Instant at) {
        List<Fee> fees = List.copyOf(procedure.anatomy().feesOf(channel));
        if (fees.size() != 1 || !fees.getFirst().note().isBlank()) {
            return List.of();
        }
        return chargeable(fees.getFirst()).stream()
                .<Consequence>map(dong ->
                        new Consequence.ChargesArise(List.of(ChargeLine.of(PLAIN_NAME, dong, DueStep.ACCEPTANCE)), at))
                .toList();
    }

    /** The whole đồng that a fee names; nothing for what is free, open, or in another currency. */
    static Optional<Long> chargeable(Fee fee) {
        return Optional.ofNullable(fee.amount())
                .filter(amount -> fee.currency().equals("VND"))
                .filter(amount ->
                        amount.signum() > 0 && amount.stripTrailingZeros().scale() <= 0)
                .filter(amount -> amount.compareTo(BigDecimal.valueOf(ChargeLine.MOST_DONG)) <= 0)
                .map(BigDecimal::longValueExact);
    }

    static Consequence obligation(Instruction.OpenObligation obligation, Instant at) {
        return new Consequence.ChargesArise(
                List.of(ChargeLine.of(obligation.obligation().strip(), obligation.amount(), DueStep.OBLIGATION)), at);
    }

    /** Whether the consequence was one for payments, and is done. */
    boolean follow(Dossier dossier, Consequence consequence) {
        switch (consequence) {
            case Consequence.ChargesArise(List<ChargeLine> lines, Instant at) ->
                charges.open(new Claim(
                        dossier.filing().receivingAgency(),
                        dossier.reference(),
                        dossier.applicant().name(),
                        dossier.id().value() + "@" + dossier.chain().version(),
                        lines,
                        at));
            case Consequence.ChargesLapse(String why, Instant at) -> charges.lapse(dossier.reference(), why, at);
            case Consequence.ObligationMet(String voucher, Instant at) ->
                charges.obligationMet(dossier.reference(), voucher, at);
            default -> {
                return false;
            }
        }
        return true;
    }
}
