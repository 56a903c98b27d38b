package vn.motcua.payments;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nhận tiền: money that comes in, once each, whoever tells of it and however often; and what it was for. */
@Component
public class Payments {

    private final PaymentStore store;
    private final ChargeStore charges;
    private final ReceiptSeries series;
    private final Clock clock;

    Payments(PaymentStore store, ChargeStore charges, ReceiptSeries series, Clock clock) {
        this.store = store;
        this.charges = charges;
        this.series = series;
        this.clock = clock;
    }

    /**
     * Puts money on record, and settles the charge by it where the charge is open and the amount is the same. The same
     * proof of the same way is the same money.
     *
     * @param code of the charge; a code that there is none for leaves the money unmatched
     */
    @Transactional
    public Received receive(String code, Money money) {
        Optional<PaymentId> recorded = store.receive(money);
        return recorded.map(payment -> match(payment, code, money.way(), money.dong()))
                .orElseGet(() -> new Received.Known(
                        store.byProof(money.way(), money.proof()).orElseThrow()));
    }

    /** The payment on record for this money. */
    Optional<PaymentId> known(Money money) {
        return store.byProof(money.way(), money.proof());
    }

    /** Says what unmatched money was for; refused as unmatched again when the charge does not take it. */
    @Transactional
    public Received settle(PaymentId id, String code) {
        Payment payment = store.find(id).orElseThrow(() -> new IllegalArgumentException("no such payment"));
        return payment.charge() != null ? new Received.Known(id) : match(id, code, payment.way(), payment.dong());
    }

    private Received match(PaymentId payment, String code, Way way, long dong) {
        Optional<Charge> found = charges.locked(code);
        if (found.isEmpty()) {
            return unmatched(payment, Payment.Mismatch.NO_SUCH_CHARGE);
        }
        Charge charge = found.get();
        if (!charge.open()) {
            return unmatched(payment, Payment.Mismatch.NOT_OPEN);
        }
        if (charge.dong() != dong) {
            return unmatched(payment, Payment.Mismatch.OTHER_AMOUNT);
        }
        Instant now = clock.instant();
        store.settle(payment, charge, now);
        charges.change(charge, ChargeState.PAID, now, null);
        if (way.hasOurReceipt()) {
            String receipts = series.ofReceipts(now);
            store.issue(charge.agency(), receipts, store.nextNumber(charge.agency(), receipts), payment, now);
        }
        return new Received.Settled(payment, charge);
    }

    private Received unmatched(PaymentId payment, Payment.Mismatch why) {
        store.unmatched(payment, why);
        return new Received.Unmatched(payment, why);
    }
}
