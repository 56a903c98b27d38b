package vn.motcua.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Nhắn tin: the front door. A message is queued in the running transaction and sent after it: what did not happen is not
 * told, and no act waits for a mail server.
 */
@Component
public class Messages {

    /** Sent messages are kept so long for questions about them. */
    static final Duration KEPT = Duration.ofDays(365);

    private static final int MOST_TOLD = 50;

    // by the order of its time an urgent message goes before everything that waits
    private static final Duration BEFORE_ALL = Duration.ofDays(2);

    private final MessageStore store;
    private final Senders senders;
    private final Clock clock;

    Messages(MessageStore store, Senders senders, Clock clock) {
        this.store = store;
        this.senders = senders;
        this.clock = clock;
    }

    /**
     * Tin đã gửi: what was told about a matter, by which medium, to whom, and how it stands.
     *
     * @param address only so much of it that its owner knows it
     * @param sentAt null while it waits, or when it could not be sent
     */
    public record Told(
            Medium medium,
            String address,
            String kind,
            Instant queuedAt,
            @Nullable Instant sentAt,
            boolean failed) {}

    /** Whether this platform can send by it at all. */
    public boolean offers(Medium medium) {
        return senders.has(medium);
    }

    /** Whether there is any medium to send by. */
    public boolean offersAny() {
        return senders.any();
    }

    /** Xếp hàng: to be sent as soon as the running transaction is through, or in the morning when it would wake people. */
    public void queue(Message message) {
        Instant now = clock.instant();
        boolean atAnyHour = message.urgent() || !message.medium().rings();
        Instant next = atAnyHour ? now : senders.quiet().earliest(now);
        store.queue(message, now, message.urgent() ? now.minus(BEFORE_ALL) : next);
    }

    /** What was told about a matter, the latest first. */
    public List<Told> about(String about) {
        return store.about(about, MOST_TOLD);
    }

    /** Hết thời hạn lưu: forgets what was sent or dismissed long ago; answers how much. */
    public int forgetOld() {
        return store.forget(clock.instant().minus(KEPT));
    }
}
