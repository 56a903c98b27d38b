package vn.motcua.payments;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.Audit;
import vn.motcua.identity.Actor;

/** Sổ thu phí, lệ phí: what an agency's desk took and paid back, in order; and each receipt. Opening it is recorded. */
@Component
public class PaymentBook {

    private final PaymentQueries queries;
    private final Tills tills;
    private final Audit audit;

    PaymentBook(PaymentQueries queries, Tills tills, Audit audit) {
        this.queries = queries;
        this.tills = tills;
        this.audit = audit;
    }

    /** The first lines of a part of the book. */
    public List<PaymentLine> lines(Actor actor, PaymentSelection selection, int most) {
        opened(actor, selection, "Sổ thu phí, lệ phí");
        return queries.lines(selection, most);
    }

    /** All of it, one after the other, without ever holding all of it in memory. */
    @Transactional(readOnly = true)
    public void each(PaymentSelection selection, Consumer<PaymentLine> reader) {
        queries.each(selection, reader);
    }

    public PaymentSums sums(PaymentSelection selection) {
        return queries.sums(selection);
    }

    /** Records that somebody looks at a part of the book. */
    public void opened(Actor actor, PaymentSelection selection, String why) {
        audit.looked(actor, "book", selection.agency().code() + " " + selection.from() + ".." + selection.to(), why);
    }

    /** The receipt of a payment, if the official may read it. */
    public Optional<FeeReceipt> receipt(Actor actor, PaymentId payment) {
        Optional<FeeReceipt> found = queries.receipt(payment).filter(receipt -> tills.mayRead(actor, receipt.agency()));
        found.ifPresent(receipt -> audit.looked(actor, "dossier", receipt.dossier(), "Biên lai thu phí, lệ phí"));
        return found;
    }

    /** The payment whose receipt shows that a charge was paid; empty where there is none of ours. */
    public Optional<PaymentId> receiptOf(Charge charge) {
        return queries.receiptOf(charge.id());
    }
}
