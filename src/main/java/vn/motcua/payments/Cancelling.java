package vn.motcua.payments;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.Audit;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;

/** Bỏ khoản thu chưa nộp: a charge that was opened by mistake is not owed; it stays on record with the reason. */
@Component
public class Cancelling {

    private final ChargeStore charges;
    private final Tills tills;
    private final Audit audit;
    private final Clock clock;

    Cancelling(ChargeStore charges, Tills tills, Audit audit, Clock clock) {
        this.charges = charges;
        this.tills = tills;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether it was open and is no longer; false when somebody settled or cancelled it before. */
    @Transactional
    public boolean cancel(Actor actor, String dossier, String code, String reason) {
        Optional<Charge> found = charges.locked(code)
                .filter(charge -> charge.dossier().equals(dossier))
                .filter(charge -> tills.mayAct(actor, Permission.COLLECT_FEES, charge.agency()))
                .filter(Charge::open);
        found.ifPresent(charge -> {
            charges.change(charge, ChargeState.CANCELLED, clock.instant(), reason);
            audit.did(
                    actor,
                    "payments.charge-cancelled",
                    "charge",
                    code,
                    Map.of("number", charge.dossier(), "reason", reason));
        });
        return found.isPresent();
    }
}
