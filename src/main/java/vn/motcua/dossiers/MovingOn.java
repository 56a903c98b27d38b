package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.Actor;
import vn.motcua.procedures.Procedures;

/**
 * Chuyển ngày hẹn: makes the moves that a change of the calendar has planned, a batch in each transaction. The list is the
 * memory: who dies between two batches leaves the rest of it to whoever comes next.
 */
@Component
class MovingOn {

    private static final int BATCH = 100;

    /** Other processes may count by the old calendar for some seconds, and acts that ran meanwhile by either. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private static final Duration BEFORE = Duration.ofMinutes(1);

    private final DueMoveStore moveStore;
    private final DueMoves moves;
    private final DossierStore store;
    private final Recorder recorder;
    private final Procedures procedures;
    private final RuleSets ruleSets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MovingOn(
            DueMoveStore moveStore,
            DueMoves moves,
            DossierStore store,
            Recorder recorder,
            Procedures procedures,
            RuleSets ruleSets,
            TransactionTemplate transaction,
            Clock clock) {
        this.moveStore = moveStore;
        this.moves = moves;
        this.store = store;
        this.recorder = recorder;
        this.procedures = procedures;
        this.ruleSets = ruleSets;
        this.transaction = transaction;
        this.clock = clock;
    }

    int carryOn() {
        Optional<DueMoveStore.Edit> edit = moveStore.unfinished();
        if (edit.isEmpty()) {
            return 0;
        }
        int gone = all(edit.get());
        if (clock.instant().isAfter(edit.get().decidedAt().plus(SETTLED))) {
            moves.missed(
                    edit.get().decidedAt().minus(BEFORE),
                    some -> moveStore.plan(edit.get().id(), some));
            gone += all(edit.get());
            if (!moveStore.anyWaiting(edit.get().id())) {
                moveStore.finish(edit.get().id(), now());
            }
        }
        return gone;
    }

    /** Batch after batch, until nothing waits or only what somebody else holds right now. */
    private int all(DueMoveStore.Edit edit) {
        int gone = 0;
        int some = 1;
        while (some > 0) {
            some = batch(edit, BATCH);
            gone += some;
        }
        return gone;
    }

    /** At most that many moves in one transaction; answers how many are settled. */
    int batch(DueMoveStore.Edit edit, int size) {
        return Objects.requireNonNull(transaction.execute(status -> {
            int settled = 0;
            for (DueMoveStore.Waiting move : moveStore.waiting(edit.id(), size)) {
                settled += settled(edit, move) ? 1 : 0;
            }
            return settled;
        }));
    }

    /** False when somebody acted on the dossier in the same instant; the next round comes back to it. */
    private boolean settled(DueMoveStore.Edit edit, DueMoveStore.Waiting move) {
        Dossier dossier = store.find(move.dossier()).orElseThrow();
        boolean asPlanned = dossier.clockRuns()
                && Act.MOVE_DUE_DATE.startsFrom(dossier.state())
                && move.oldDue().equals(dossier.times().dueAt());
        // finished, paused or counted anew meanwhile: by the new calendar, or no longer by any
        if (asPlanned && !(recorded(edit, move, dossier) instanceof ActResult.Done)) {
            return false;
        }
        moveStore.done(edit.id(), move.dossier(), asPlanned, now());
        return true;
    }

    private ActResult recorded(DueMoveStore.Edit edit, DueMoveStore.Waiting move, Dossier dossier) {
        Situation situation = new Situation(
                dossier,
                null,
                List.of(),
                // the account may be closed by now; the decision was its holder's all the same
                new Actor(edit.by(), "", "", List.of()),
                new Competence.Quality(edit.unit(), null),
                dossier.chain().notBefore(now()),
                procedures.version(dossier.filing().version()),
                ruleSets.named(dossier.filing().ruleSet()),
                Ledger.empty());
        Decision.Granted granted = Decision.Granted.of(
                        dossier.with(dossier.times().due(move.newDue())))
                .fact("calendarRule", edit.rule())
                .fact("orderedBy", edit.decision())
                .fact("calendarEdit", edit.id())
                .fact("oldDue", move.oldDue())
                .fact("newDue", move.newDue());
        return recorder.record(situation, Act.MOVE_DUE_DATE, granted);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
