package vn.motcua.dossiers;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Kiểm tra lịch sử: walks every event of every dossier and recomputes each hash; finds a changed, missing or added
 * event, a dossier whose row does not end where its history ends, and a number that does not lead to its dossier.
 */
public final class HistoryVerification {

    private final DataSource source;

    public HistoryVerification(DataSource source) {
        this.source = source;
    }

    /**
     * What was found.
     *
     * @param brokenAt the first broken link; empty when every chain holds
     */
    public record Report(long dossiers, long events, Optional<BrokenLink> brokenAt) {}

    /** Mắt xích hỏng: where a history stops being what was written. */
    public record BrokenLink(String reference, int seq, String what) {}

    /** Walks all histories in one snapshot; tells how many events it has passed from time to time. */
    public Report verify(LongConsumer progress) {
        TransactionTemplate snapshot = new TransactionTemplate(new DataSourceTransactionManager(source));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
        return snapshot.execute(status -> walk(progress));
    }

    private Report walk(LongConsumer progress) {
        HistoryQueries queries = new HistoryQueries(source);
        AtomicLong dossiers = new AtomicLong();
        AtomicLong events = new AtomicLong();
        Walk walk = new Walk();
        try (Stream<HistoryQueries.Link> links = queries.allLinks()) {
            Optional<BrokenLink> broken = links.peek(link -> count(link, dossiers, events, progress))
                    .map(walk::check)
                    .flatMap(Optional::stream)
                    .findFirst();
            return new Report(dossiers.get(), events.get(), broken.or(walk::end));
        }
    }

    private static void count(HistoryQueries.Link link, AtomicLong dossiers, AtomicLong events, LongConsumer progress) {
        if (link.event() == null) {
            dossiers.incrementAndGet();
            return;
        }
        if (link.event().seq() == 1) {
            dossiers.incrementAndGet();
        }
        if (events.incrementAndGet() % 50_000 == 0) {
            progress.accept(events.get());
        }
    }

    /** Goes from link to link; keeps only the one before. */
    private static final class Walk {

        private HistoryQueries.@Nullable Link before;

        Optional<BrokenLink> check(HistoryQueries.Link link) {
            Optional<BrokenLink> ended = before != null && !before.sameDossier(link) ? end() : Optional.empty();
            HistoryQueries.Link previous = before != null && before.sameDossier(link) ? before : null;
            before = link;
            return ended.or(() -> linkItself(link, previous));
        }

        private static Optional<BrokenLink> linkItself(
                HistoryQueries.Link link, HistoryQueries.@Nullable Link previous) {
            if (link.event() == null) {
                return Optional.of(new BrokenLink(link.reference(), 1, "the dossier has no history"));
            }
            int expected = previous == null ? 1 : previous.theEvent().seq() + 1;
            if (link.event().seq() != expected) {
                return Optional.of(new BrokenLink(link.reference(), expected, "an event is missing"));
            }
            byte[] chainedTo = previous == null
                    ? HashChain.beginning()
                    : previous.theEvent().hash();
            return HashChain.holds(chainedTo, link.event())
                    ? Optional.empty()
                    : Optional.of(new BrokenLink(link.reference(), expected, "the event is not what was recorded"));
        }

        /** Whether the dossier's own row agrees with the last event of its history. */
        Optional<BrokenLink> end() {
            if (before == null || before.event() == null) {
                return Optional.empty();
            }
            Event last = before.theEvent();
            if (!before.entered()) {
                return Optional.of(
                        new BrokenLink(before.reference(), last.seq(), "the number does not lead to the dossier"));
            }
            if (before.lastSeq() != last.seq() || !Arrays.equals(before.lastHash(), last.hash())) {
                return Optional.of(new BrokenLink(
                        before.reference(), last.seq(), "the dossier does not end where its history ends"));
            }
            return Explained.by(last, before.row())
                    ? Optional.empty()
                    : Optional.of(new BrokenLink(
                            before.reference(),
                            last.seq(),
                            "the dossier's present state is not what its history says"));
        }
    }
}
