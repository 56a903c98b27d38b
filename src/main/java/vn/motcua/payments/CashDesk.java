package vn.motcua.payments;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.motcua.Refusal;
import vn.motcua.audit.Audit;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.UnitId;

/** Quầy thu tiền: cash at the window, what is still to be paid there, and the closing of the day. */
@Component
public class CashDesk {

    private static final String BASIS = "Nghị định 61/2018/NĐ-CP, Điều 22";
    private static final String ACCOUNTING = "Luật Kế toán 2015, Điều 26";

    private final CashStore store;
    private final ChargeStore charges;
    private final Payments payments;
    private final Tills tills;
    private final Audit audit;
    private final Clock clock;

    CashDesk(CashStore store, ChargeStore charges, Payments payments, Tills tills, Audit audit, Clock clock) {
        this.store = store;
        this.charges = charges;
        this.payments = payments;
        this.tills = tills;
        this.audit = audit;
        this.clock = clock;
    }

    /** Kiểm đếm: what the official saw should be there, and what they counted. */
    public record Count(long expected, long counted) {}

    /** Takes the whole of a charge in cash; pressing twice takes it once. */
    @Transactional
    public MoneyResult take(Actor actor, String code) {
        Optional<Charge> found =
                charges.locked(code).filter(charge -> tills.mayAct(actor, Permission.COLLECT_FEES, charge.agency()));
        if (found.isEmpty()) {
            return new MoneyResult.Unknown();
        }
        Charge charge = found.get();
        Money cash = new Money(Way.CASH, charge.code(), charge.dong(), clock.instant(), actor.id());
        if (!charge.open()) {
            return payments.known(cash)
                    .<MoneyResult>map(MoneyResult.Done::new)
                    .orElseGet(() -> new MoneyResult.Refused(notOpen(charge)));
        }
        Received received = payments.receive(code, cash);
        audit.did(
                actor, "payments.cash-taken", "charge", code, Map.of("number", charge.dossier(), "dong", cash.dong()));
        return new MoneyResult.Done(received.payment());
    }

    private static Refusal notOpen(Charge charge) {
        return Refusal.of(
                "charge-not-open",
                "Khoản thu " + charge.code() + " đang ở trạng thái “"
                        + charge.state().title() + "” nên không thu nữa; xin mở lại trang hồ sơ để xem.",
                BASIS);
    }

    /** What the agency is still owed, the latest first; by the code or the dossier's number when something is sought. */
    public List<Charge> open(UnitId agency, String sought, int most) {
        return store.open(agency, sought, most);
    }

    /** The official's own drawer. */
    public Drawer drawer(Actor actor, UnitId agency) {
        return store.drawer(agency, actor.id());
    }

    /** The latest closings of the agency. */
    public List<DayClosing> closings(UnitId agency, int most) {
        return store.closings(agency, most);
    }

    /** Closes the official's own drawer; what was counted otherwise than expected is explained. Empty when it is done. */
    @Transactional
    public Optional<Refusal> close(Actor actor, UnitId agency, Count count, @Nullable String reason) {
        if (!tills.mayAct(actor, Permission.COLLECT_FEES, agency)) {
            throw new IllegalArgumentException("no drawer of this official there");
        }
        if (count.counted() != count.expected() && reason == null) {
            return Optional.of(Refusal.ofField(
                    "difference-unexplained",
                    "ly-do",
                    "Tiền đếm được khác số phải có: xin đếm lại, hoặc ghi lý do chênh lệch.",
                    ACCOUNTING));
        }
        Instant now = clock.instant();
        if (!store.close(agency, actor.id(), count, reason, now)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Optional.of(Refusal.of(
                    "drawer-changed",
                    "Ngăn tiền đã thay đổi sau khi mở trang này hoặc đang trống: xin xem lại số tiền rồi khóa sổ.",
                    ACCOUNTING));
        }
        audit.did(
                actor,
                "payments.day-closed",
                "agency",
                String.valueOf(agency.value()),
                Map.of("expected", count.expected(), "counted", count.counted()));
        return Optional.empty();
    }
}
