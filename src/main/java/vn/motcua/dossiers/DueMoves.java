package vn.motcua.dossiers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Extension;
import vn.motcua.calendar.Pause;
import vn.motcua.calendar.WorkingCalendar;

/**
 * Ngày hẹn bị dịch chuyển: which running dossiers would be due at another time by another calendar. A dossier that waits
 * for papers or money is left alone: its due time is computed anew when the clock runs again.
 */
@Component
class DueMoves {

    private static final int AT_ONCE = 1_000;

    private final RunningQueries queries;
    private final DossierClock dossierClock;
    private final RuleSets ruleSets;
    private final Explanations explanations;
    private final Calendars calendars;

    DueMoves(
            RunningQueries queries,
            DossierClock dossierClock,
            RuleSets ruleSets,
            Explanations explanations,
            Calendars calendars) {
        this.queries = queries;
        this.dossierClock = dossierClock;
        this.ruleSets = ruleSets;
        this.explanations = explanations;
        this.calendars = calendars;
    }

    /** Gives every move from the present calendars to those; answers how many running dossiers there are. */
    int between(LongFunction<WorkingCalendar> after, Consumer<List<DueMove>> moves) {
        return each(
                null,
                dossier -> {
                    Instant before = due(
                            dossier,
                            calendars.forUnit(dossier.running().agency().value()));
                    Instant then =
                            due(dossier, after.apply(dossier.running().agency().value()));
                    // what differs from its own projection for another reason is not the calendar's matter
                    return before.equals(then) ? null : then;
                },
                moves);
    }

    /** Dossiers that moved a step since then and are not due as the present calendars have it. */
    void missed(Instant since, Consumer<List<DueMove>> moves) {
        each(
                since,
                dossier -> due(
                        dossier, calendars.forUnit(dossier.running().agency().value())),
                moves);
    }

    private record Counted(RunningQueries.Running running, Ledger ledger) {}

    private interface NewDue {
        @Nullable
        Instant of(Counted dossier);
    }

    private int each(@Nullable Instant since, NewDue newDue, Consumer<List<DueMove>> moves) {
        int count = 0;
        List<RunningQueries.Running> some = queries.after(new DossierId(0), since, AT_ONCE);
        while (!some.isEmpty()) {
            count += some.size();
            moves.accept(moved(some, newDue));
            some = queries.after(some.getLast().id(), since, AT_ONCE);
        }
        return count;
    }

    private List<DueMove> moved(List<RunningQueries.Running> some, NewDue newDue) {
        Map<DossierId, List<Pause>> pauses = queries.pauses(some);
        Map<DossierId, List<Event>> appointments = queries.appointments(
                some.stream().filter(RunningQueries.Running::extended).toList());
        List<DueMove> moved = new ArrayList<>();
        for (RunningQueries.Running one : some) {
            Extension extension = explanations.extension(appointments.getOrDefault(one.id(), List.of()));
            Ledger ledger = new Ledger(pauses.getOrDefault(one.id(), List.of()), extension);
            Instant then = newDue.of(new Counted(one, ledger));
            if (then != null && !then.equals(one.dueAt())) {
                moved.add(new DueMove(one.id(), one.reference(), one.agency(), one.dueAt(), then));
            }
        }
        return moved;
    }

    private Instant due(Counted dossier, WorkingCalendar calendar) {
        RunningQueries.Running running = dossier.running();
        return dossierClock.projected(
                calendar, running.term(), ruleSets.named(running.ruleSet()), running.acceptedAt(), dossier.ledger());
    }
}
