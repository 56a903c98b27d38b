package vn.motcua.notifications;

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
 * Hộp thư đi: for operators: how much waits to be sent, what could not be sent, and the two things that can be done about it:
 * try again, or let it be.
 */
@Component
public class Outbox {

    private final OutboxQueries queries;
    private final Audit audit;
    private final Clock clock;

    Outbox(OutboxQueries queries, Audit audit, Clock clock) {
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Hàng đợi tin nhắn.
     *
     * @param due messages that could be sent now; those of the quiet hours wait for the morning and are not counted
     * @param oldest for how long the first of them has been due; null when none is
     * @param failing messages that could not be sent and are tried again by themselves
     * @param dead messages that were given up
     */
    public record Queue(long due, @Nullable Duration oldest, long failing, long dead) {}

    /**
     * Tin không gửi được.
     *
     * @param address only so much of it that an operator can tell one from another
     * @param error the kind of failure; never a text
     * @param retriable false for a code: nobody waits for it any more
     */
    public record Dead(
            long id,
            Medium medium,
            String address,
            String kind,
            String about,
            int attempts,
            Instant queuedAt,
            String error,
            boolean retriable) {}

    public Queue queue() {
        return queries.queue(clock.instant());
    }

    /** The oldest first. */
    public List<Dead> dead(int most) {
        return queries.dead(most);
    }

    /** Thử gửi lại: as if it had never been tried; false when it is gone already, or a code. */
    @Transactional
    public boolean retry(Actor by, long id) {
        boolean there = queries.retry(id, clock.instant());
        if (there) {
            audit.did(by, "operations.message-retried", "message", String.valueOf(id), Map.of());
        }
        return there;
    }

    /** Bỏ qua: it is not sent any more; false when it is gone already. */
    @Transactional
    public boolean dismiss(Actor by, long id) {
        boolean there = queries.dismiss(id);
        if (there) {
            audit.did(by, "operations.message-dismissed", "message", String.valueOf(id), Map.of());
        }
        return there;
    }
}
