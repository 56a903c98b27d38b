package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.Audit;
import vn.motcua.identity.Actor;

/**
 * Việc thông báo: for operators: how much still waits to be told to those who follow dossiers, who could not be told, and the
 * two things that can be done about it: try again, or let it be.
 */
@Component
public class Deliveries {

    private final DeliveryQueries queries;
    private final Audit audit;
    private final Clock clock;

    Deliveries(DeliveryQueries queries, Audit audit, Clock clock) {
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Hàng đợi thông báo: how the announcing fares.
     *
     * @param waiting acts that nobody was told of yet; counted up to a hundred thousand
     * @param oldest how long the first of them has waited; null when none waits
     * @param failing deliveries that are tried again by themselves
     * @param dead deliveries that were given up
     */
    public record Queue(long waiting, @Nullable Duration oldest, long failing, long dead) {}

    /**
     * Thông báo không gửi được: who could not be told of which act.
     *
     * @param reference the dossier's number
     * @param error the kind of failure; never a message
     */
    public record Failed(
            DossierId dossier,
            String reference,
            int seq,
            String listener,
            int attempts,
            Instant firstAt,
            Instant nextAt,
            String error,
            boolean dead) {}

    public Queue queue() {
        Instant now = clock.instant();
        return queries.queue(now);
    }

    /** Those given up first, the oldest first. */
    public List<Failed> failed(int most) {
        return queries.failed(most);
    }

    /** Thử gửi lại: as if it had never been tried; false when it is gone already. */
    @Transactional
    public boolean retry(Actor by, DossierId dossier, int seq, String listener) {
        boolean there = queries.retry(dossier, seq, listener, clock.instant());
        if (there) {
            audit.did(by, "operations.delivery-retried", "operations", listener, facts(dossier, seq));
        }
        return there;
    }

    /** Bỏ qua: this listener is not told of this act any more; false when it is gone already or still tried. */
    @Transactional
    public boolean dismiss(Actor by, DossierId dossier, int seq, String listener) {
        boolean there = queries.dismiss(dossier, seq, listener);
        if (there) {
            audit.did(by, "operations.delivery-dismissed", "operations", listener, facts(dossier, seq));
        }
        return there;
    }

    private static Map<String, Object> facts(DossierId dossier, int seq) {
        return Map.of("dossier", dossier.value(), "event", seq);
    }
}
