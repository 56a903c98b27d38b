package vn.motcua.payments;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.audit.Audit;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;

/** Hoàn trả tiền đã thu: the whole of a payment, once, with its reason and a number of its own. */
@Component
public class Refunds {

    private static final String BASIS = "Luật Phí và lệ phí 97/2015/QH13, Điều 15";

    private final RefundStore store;
    private final ChargeStore charges;
    private final PaymentStore payments;
    private final ReceiptSeries series;
    private final Tills tills;
    private final Audit audit;
    private final Clock clock;

    Refunds(
            RefundStore store,
            ChargeStore charges,
            PaymentStore payments,
            ReceiptSeries series,
            Tills tills,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.charges = charges;
        this.payments = payments;
        this.series = series;
        this.tills = tills;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Đề nghị hoàn trả.
     *
     * @param way out of the official's own drawer, or by transfer
     * @param proof the number of the transfer
     */
    public record Asked(Way way, @Nullable String proof, String reason) {}

    /** Số phiếu hoàn trả. */
    record Slip(String series, int number) {}

    /** Pays back; out of a drawer only who takes money may. */
    @Transactional
    public MoneyResult refund(Actor actor, PaymentId payment, Asked asked) {
        Optional<Charge> found = charges.settledBy(payment)
                .filter(charge -> tills.mayAct(actor, Permission.REFUND_FEES, charge.agency()));
        if (found.isEmpty()) {
            return new MoneyResult.Unknown();
        }
        Charge charge = found.get();
        Optional<Refusal> refusal = refused(actor, charge, asked);
        if (refusal.isPresent()) {
            return new MoneyResult.Refused(refusal.get());
        }
        Instant now = clock.instant();
        String refunds = series.ofRefunds(now);
        store.record(
                actor, payment, charge, new Slip(refunds, payments.nextNumber(charge.agency(), refunds)), asked, now);
        charges.change(charge, ChargeState.REFUNDED, now, asked.reason());
        audit.did(
                actor,
                "payments.refunded",
                "charge",
                charge.code(),
                Map.of("number", charge.dossier(), "dong", charge.dong()));
        return new MoneyResult.Done(payment);
    }

    private Optional<Refusal> refused(Actor actor, Charge charge, Asked asked) {
        if (charge.state() != ChargeState.PAID) {
            return refusal("already-refunded", null, "Khoản này đã hoàn trả rồi.");
        }
        if (asked.reason().isBlank()) {
            return refusal("required", "ly-do", "Xin ghi lý do hoàn trả.");
        }
        if (asked.way() == Way.CASH && !tills.mayAct(actor, Permission.COLLECT_FEES, charge.agency())) {
            return refusal(
                    "no-drawer", "cach", "Anh/chị không giữ ngăn tiền của quầy này: xin hoàn trả bằng chuyển khoản.");
        }
        if (asked.way() == Way.TRANSFER
                && (asked.proof() == null || asked.proof().isBlank())) {
            return refusal("required", "chung-tu", "Xin ghi số chứng từ chuyển khoản.");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(String rule, @Nullable String field, String sentence) {
        return Optional.of(new Refusal(rule, field, sentence, BASIS));
    }
}
