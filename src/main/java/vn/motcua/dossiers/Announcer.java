package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Thông báo hành vi: tells the listeners what was recorded. The note that something is to be told is written in the same
 * statement as the act and taken away only after all were told, so nothing is forgotten; of many processes one announces
 * at a time, so the order of a dossier's acts is kept.
 */
@Component
public class Announcer {

    /** After so many attempts a delivery is left to an operator. */
    static final int MOST_ATTEMPTS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final int AT_ONCE = 1_000;
    /** A slow listener must not keep the transaction of the round idle for so long that the database ends it. */
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(3);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);

    private final AnnouncementStore store;
    private final List<DossierListener> listeners;
    private final TransactionTemplate round;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    Announcer(
            AnnouncementStore store,
            List<DossierListener> listeners,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.listeners = List.copyOf(listeners);
        this.round = new TransactionTemplate(transactions);
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Tells all that waits; answers how many acts were told. Does nothing while another process does it. */
    public int announce() {
        int told = 0;
        boolean more = store.anyWaiting(clock.instant());
        while (more) {
            Integer some = round.execute(status -> store.alone() ? announceSome() : 0);
            int announced = some == null ? 0 : some;
            told += announced;
            more = announced >= AT_ONCE;
        }
        return told;
    }

    private int announceSome() {
        List<AnnouncementStore.Again> again = store.dueAgain(clock.instant(), AT_ONCE);
        again.forEach(this::tellAgain);
        if (listeners.isEmpty()) {
            return again.size() + store.tellNobody(AT_ONCE);
        }
        long limit = System.nanoTime() + LONGEST_ROUND.toNanos();
        List<AnnouncementStore.Waiting> told = new ArrayList<>();
        for (AnnouncementStore.Waiting one : store.waiting(AT_ONCE)) {
            listeners.forEach(listener -> tell(listener, one.acted()));
            told.add(one);
            if (System.nanoTime() > limit) {
                break;
            }
        }
        store.told(told);
        return again.size() + told.size();
    }

    private void tell(DossierListener listener, DossierActed acted) {
        try {
            ownTransaction.executeWithoutResult(status -> listener.on(acted));
        } catch (RuntimeException e) {
            failed(listener.name(), acted, 0, reason(e));
        }
    }

    private void tellAgain(AnnouncementStore.Again again) {
        Optional<DossierListener> listener = listeners.stream()
                .filter(one -> one.name().equals(again.listener()))
                .findFirst();
        if (listener.isEmpty()) {
            failed(again.listener(), again.acted(), MOST_ATTEMPTS, "nobody of this name follows dossiers any more");
            return;
        }
        try {
            ownTransaction.executeWithoutResult(status -> listener.get().on(again.acted()));
            store.toldAtLast(again);
        } catch (RuntimeException e) {
            failed(again.listener(), again.acted(), again.attempts(), reason(e));
        }
    }

    private void failed(String listener, DossierActed acted, int before, String why) {
        Instant now = clock.instant();
        boolean dead = before + 1 >= MOST_ATTEMPTS;
        LOG.warn(
                "{} could not be told of act {} of dossier {}: {}; {}",
                listener,
                acted.seq(),
                acted.dossier().value(),
                why,
                dead ? "given up" : "to be told again");
        store.failed(acted, listener, now, now.plus(FIRST_WAIT.multipliedBy(1L << before)), why, dead);
    }

    /** The kinds of failure only: a message may hold personal data. */
    private static String reason(Throwable why) {
        Throwable root = why;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return why.getClass().getSimpleName() + " / " + root.getClass().getSimpleName();
    }
}
