package vn.motcua.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;

/**
 * Người đưa tin: sends what waits, outside of any transaction. What the other side does not take is tried again, each time
 * after twice as long; what it refuses, or has not taken within a day and a half, is left to an operator. A process that dies
 * between sending and noting it sends once more: rather twice than never.
 */
@Component
public class Courier {

    /** After so many attempts a message is left to an operator. */
    static final int MOST_ATTEMPTS = 14;

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int AT_ONCE = 20;
    // longer than the slowest sending of so many at once
    private static final Duration IN_HAND = Duration.ofMinutes(15);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    // whoever waits for a code asks for a new one by then
    private static final Duration WAIT_OF_URGENT = Duration.ofSeconds(10);
    private static final int MOST_URGENT_ATTEMPTS = 6;

    private final MessageStore store;
    private final Senders senders;
    private final Clock clock;
    private final Set<Medium> failing = ConcurrentHashMap.newKeySet();

    Courier(MessageStore store, Senders senders, Clock clock) {
        this.store = store;
        this.senders = senders;
        this.clock = clock;
    }

    /** By which media there is something to carry. */
    public List<Medium> media() {
        return List.copyOf(senders.media());
    }

    /** Sends all that is due by all media; answers how many were dealt with. */
    public int deliver() {
        return media().stream().mapToInt(this::deliver).sum();
    }

    /** Sends all that is due by one medium, until the other side takes nothing more; answers how many were dealt with. */
    public int deliver(Medium medium) {
        Sender sender = senders.by(medium).orElseThrow();
        int done = 0;
        boolean more = true;
        while (more) {
            Instant now = clock.instant();
            List<Outgoing> some = store.take(medium, AT_ONCE, now, now.plus(IN_HAND));
            int tried = 0;
            while (tried < some.size() && send(sender, some.get(tried))) {
                tried++;
            }
            done += tried;
            more = tried == AT_ONCE;
            giveBack(some.subList(Math.min(tried + 1, some.size()), some.size()));
        }
        return done;
    }

    /** False when the other side takes nothing at all now. */
    private boolean send(Sender sender, Outgoing message) {
        return switch (sender.send(message)) {
            case Sending.Accepted(String reference) -> {
                failing.remove(message.medium());
                store.sent(message.id(), clock.instant(), reference);
                yield true;
            }
            case Sending.Refused(String why) -> {
                LOG.warn("{} {} was refused: {}", message.medium(), message.id(), why);
                store.givenUp(message.id(), why);
                yield true;
            }
            case Sending.Later(String why) -> {
                failed(message, why);
                yield true;
            }
            case Sending.Away(String why) -> {
                failed(message, why);
                yield false;
            }
        };
    }

    private void failed(Outgoing message, String why) {
        int most = message.urgent() ? MOST_URGENT_ATTEMPTS : MOST_ATTEMPTS;
        boolean dead = message.attempts() >= most;
        // a server that is away for the night is told of once, not with each message
        LOG.atLevel(dead || failing.add(message.medium()) ? Level.WARN : Level.DEBUG)
                .log(
                        "{} {} could not be sent: {}; {}",
                        message.medium(),
                        message.id(),
                        why,
                        dead ? "given up" : "to be tried again");
        if (dead) {
            store.givenUp(message.id(), why);
        } else {
            store.again(message.id(), next(message), why);
        }
    }

    private Instant next(Outgoing message) {
        Instant now = clock.instant();
        if (message.urgent()) {
            return now.plus(WAIT_OF_URGENT);
        }
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.max(0, message.attempts() - 1));
        Instant next = now.plus(doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled);
        return message.medium().rings() ? senders.quiet().earliest(next) : next;
    }

    /** The others of the same hand wait with the one that failed, and it does not count as their failure. */
    private void giveBack(List<Outgoing> untried) {
        if (!untried.isEmpty()) {
            Instant now = clock.instant();
            store.notTried(untried.stream().filter(Outgoing::urgent).toList(), now.plus(WAIT_OF_URGENT));
            store.notTried(untried.stream().filter(one -> !one.urgent()).toList(), now.plus(FIRST_WAIT));
        }
    }
}
