package vn.motcua.payments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Các khoản thu: what a dossier owes, by its number. In the running transaction if there is one. */
@Component
public class Charges {

    private final ChargeStore store;
    private final Payments payments;

    Charges(ChargeStore store, Payments payments) {
        this.store = store;
        this.payments = payments;
    }

    /** Opens what is claimed, once; what is wholly exempted is on record and not owed. */
    @Transactional
    public void open(Claim claim) {
        for (int place = 0; place < claim.lines().size(); place++) {
            store.open(claim, place);
        }
    }

    /** Everything that a dossier owes or owed, in order. */
    public List<Charge> of(String dossier) {
        return store.of(dossier);
    }

    /** The charge that a transfer names. */
    public Optional<Charge> find(String code) {
        return store.find(code);
    }

    /** The dossier has come to its end without a result: what was not paid is no longer owed. */
    @Transactional
    public void lapse(String dossier, String why, Instant at) {
        store.lapse(dossier, why, at);
    }

    /**
     * The voucher of an obligation that was fulfilled elsewhere (Decree 61/2018 art. 22 para. 3); what was paid here
     * already stays as it is.
     */
    @Transactional
    public void obligationMet(String dossier, String voucher, Instant at) {
        store.of(dossier).stream()
                .filter(charge -> charge.open() && charge.due() == DueStep.OBLIGATION)
                .forEach(charge -> payments.receive(
                        charge.code(),
                        new Money(
                                Way.VOUCHER, dossier + "/" + voucher + "/" + charge.code(), charge.dong(), at, null)));
    }
}
