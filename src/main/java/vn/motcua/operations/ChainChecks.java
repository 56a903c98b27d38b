package vn.motcua.operations;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.motcua.audit.Audit;
import vn.motcua.dossiers.HistoryVerification;
import vn.motcua.identity.Actor;

/**
 * Kiểm tra chuỗi lịch sử: walks all histories every night, or when an operator asks, behind the running work; one at a time
 * over all processes.
 */
@Component
public class ChainChecks {

    private static final Logger LOG = LoggerFactory.getLogger(ChainChecks.class);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(2);

    private final ChainCheckStore store;
    private final DataSource source;
    private final Audit audit;

    ChainChecks(ChainCheckStore store, DataSource source, Audit audit) {
        this.store = store;
        this.source = source;
        this.audit = audit;
    }

    /** Begins one by itself and goes on behind; false when one runs already. */
    public boolean begin() {
        return begin((Long) null);
    }

    /** The same because this operator asked. */
    public boolean begin(Actor by) {
        boolean begun = begin(by.id().value());
        if (begun) {
            audit.did(by, "operations.chain-check-begun", "operations", "chain-check", Map.of());
        }
        return begun;
    }

    private boolean begin(@Nullable Long by) {
        Optional<Long> id = store.begin(by);
        id.ifPresent(begun -> Thread.ofVirtual().name("chain-check").start(() -> walk(begun)));
        return id.isPresent();
    }

    Optional<ChainCheck> running() {
        return store.running();
    }

    Optional<ChainCheck> lastEnded() {
        return store.lastEnded();
    }

    void walk(long id) {
        AtomicLong passed = new AtomicLong();
        CountDownLatch ended = new CountDownLatch(1);
        // by another thread: this one has the connection of the snapshot, which only reads
        Thread.ofVirtual().name("chain-check-progress").start(() -> tellProgress(id, passed, ended));
        try {
            HistoryVerification.Report report = new HistoryVerification(source).verify(passed::set);
            report.brokenAt()
                    .ifPresent(link -> LOG.error(
                            "A history is broken: dossier {}, event {}: {}",
                            link.reference(),
                            link.seq(),
                            link.what()));
            store.found(id, report);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The histories could not be checked: {}", e.getClass().getSimpleName());
            store.failed(id, e.getClass().getSimpleName());
        } finally {
            ended.countDown();
        }
    }

    private void tellProgress(long id, AtomicLong passed, CountDownLatch ended) {
        try {
            while (!ended.await(SIGN_OF_LIFE.toMillis(), TimeUnit.MILLISECONDS)) {
                store.goneOn(id, passed.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException e) {
            LOG.warn(
                    "How far the check of the histories is cannot be written: {}",
                    e.getClass().getSimpleName());
        }
    }
}
