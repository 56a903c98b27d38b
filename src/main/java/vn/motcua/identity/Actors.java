package vn.motcua.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Những người thực hiện: officials as they may act today. Remembered for a few seconds, so that every request costs no
 * query and other processes learn of a change soon; a change in this process counts at once.
 */
@Component
public class Actors {

    private final AccountStore accounts;
    private final AppointmentStore appointments;
    private final Clock clock;
    private final boolean demo;
    private final LoadingCache<OfficialId, Optional<Known>> known;

    Actors(
            AccountStore accounts,
            AppointmentStore appointments,
            Clock clock,
            @Value("${motcua.demo:false}") boolean demo,
            @Value("${motcua.remembered:5s}") Duration remembered) {
        this.accounts = accounts;
        this.appointments = appointments;
        this.clock = clock;
        this.demo = demo;
        this.known = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(remembered)
                .build(this::load);
    }

    /**
     * The official as an actor today.
     *
     * @throws NoSuchElementException when there is no such account or it is closed
     */
    public Actor of(OfficialId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no active official " + id.value()));
    }

    /** Empty when there is no such account, it is closed, or it is a demo account outside the demo. */
    public Optional<Actor> find(OfficialId id) {
        return active(id).map(account -> account.on(LocalDate.now(clock)));
    }

    /** Who signed in under this credential version, if that still counts. */
    Optional<SignedIn> signedIn(OfficialId id, int credentialVersion) {
        return active(id)
                .filter(account -> account.credentialVersion() == credentialVersion)
                .map(account -> new SignedIn(
                        account.on(LocalDate.now(clock)), credentialVersion, account.mustChangePassword()));
    }

    /** Demo accounts work only in the demo. */
    boolean mayAct(Account account) {
        return account.active() && (demo || !account.demo());
    }

    void forget(OfficialId id) {
        known.invalidate(id);
    }

    /** Forgets everything remembered, now and again when the running transaction is through. */
    void forget() {
        known.invalidateAll();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    known.invalidateAll();
                }
            });
        }
    }

    private Optional<Known> active(OfficialId id) {
        return known.get(id).filter(Known::mayAct);
    }

    private Optional<Known> load(OfficialId id) {
        return accounts.byId(id)
                .map(account -> new Known(
                        id,
                        account.username(),
                        account.name(),
                        account.mustChangePassword(),
                        account.credentialVersion(),
                        mayAct(account),
                        appointments.effective(id, LocalDate.now(clock))));
    }
}
