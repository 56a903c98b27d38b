package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.Reason;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.calendar.WorkingTime;
import vn.motcua.organisation.Units;
import vn.motcua.procedures.Procedures;

/** Puts a dossier into the words of the public. */
@Component
class TrackedDossiers {

    private final DossierStore store;
    private final LedgerStore ledgers;
    private final Explanations explanations;
    private final DossierClock dossierClock;
    private final PublicHistory history;
    private final Procedures procedures;
    private final Units units;
    private final Clock clock;

    TrackedDossiers(
            DossierStore store,
            LedgerStore ledgers,
            Explanations explanations,
            DossierClock dossierClock,
            PublicHistory history,
            Procedures procedures,
            Units units,
            Clock clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.explanations = explanations;
        this.dossierClock = dossierClock;
        this.history = history;
        this.procedures = procedures;
        this.units = units;
        this.clock = clock;
    }

    TrackedDossier of(Dossier dossier) {
        List<Leg> legs = ledgers.legs(dossier.id());
        List<Event> events = store.events(dossier.id());
        List<SupplementRound> rounds =
                dossier.progress().supplementRounds() == 0 ? List.of() : ledgers.supplements(dossier.id());
        Dossier.Filing filing = dossier.filing();
        TrackedDossier.Desk desk = desk(dossier);
        return new TrackedDossier(
                dossier.reference(),
                procedures.version(filing.version()).name(),
                units.unit(filing.agency()).name(),
                desk,
                dossier.state(),
                PublicWords.status(dossier),
                history.of(dossier, events, legs),
                next(dossier, desk, events, rounds),
                promise(dossier, legs).orElse(null));
    }

    private TrackedDossier.Desk desk(Dossier dossier) {
        Dossier.Filing filing = dossier.filing();
        WorkingCalendar calendar = dossierClock.calendarOf(filing.receivingAgency());
        Instant now = clock.instant();
        LocalDate day = dossierClock.dayOf(now);
        boolean closedForToday =
                !calendar.isWorkingDay(day) || !calendar.endOf(day).isAfter(now);
        LocalDate open = closedForToday ? calendar.nextWorkingDay(day) : day;
        return new TrackedDossier.Desk(units.unit(filing.desk()).name(), open, calendar.open(open));
    }

    private TrackedDossier.NextStep next(
            Dossier dossier, TrackedDossier.Desk desk, List<Event> events, List<SupplementRound> rounds) {
        List<Said> items = new ArrayList<>();
        if (dossier.state() == DossierState.SUPPLEMENT_ASKED && !rounds.isEmpty()) {
            rounds.getLast().defects().forEach(defect -> items.add(PublicWords.defect(defect)));
        }
        if (dossier.state() == DossierState.OBLIGATION_OPEN) {
            history.obligation(events).ifPresent(items::add);
        }
        if (endedAgainstTheApplicant(dossier)) {
            history.reason(events).ifPresent(items::add);
        }
        return new TrackedDossier.NextStep(isCitizensTurn(dossier), PublicWords.next(dossier, desk.name()), items);
    }

    static boolean isCitizensTurn(Dossier dossier) {
        return switch (dossier.state()) {
            case SUPPLEMENT_ASKED, OBLIGATION_OPEN, FINISHED -> true;
            default -> false;
        };
    }

    static boolean endedWithoutResult(Dossier dossier) {
        return dossier.state() == DossierState.WITHDRAWN || dossier.state() == DossierState.STOPPED;
    }

    private static boolean endedAgainstTheApplicant(Dossier dossier) {
        return switch (dossier.state()) {
            case NOT_ACCEPTED, STOPPED -> true;
            case FINISHED, RETURNED -> dossier.progress().outcome() == Outcome.REFUSED;
            default -> false;
        };
    }

    private Optional<TrackedDossier.Promise> promise(Dossier dossier, List<Leg> legs) {
        return endedWithoutResult(dossier)
                ? Optional.empty()
                : explanations.of(dossier, legs).map(deadline -> promise(dossier, deadline));
    }

    private TrackedDossier.Promise promise(Dossier dossier, Deadline deadline) {
        Instant due = Objects.requireNonNullElse(dossier.times().dueAt(), deadline.dueAt());
        TrackedDossier.Standing standing = standing(dossier);
        return new TrackedDossier.Promise(
                due,
                standing,
                standingWords(dossier, due, standing),
                pause(dossier),
                // what other agencies were asked is between the agencies
                deadline.reasons().stream()
                        .filter(reason -> reason.kind() != Reason.Kind.LEG)
                        .toList());
    }

    TrackedDossier.Standing standing(Dossier dossier) {
        if (dossier.times().finishedAt() != null) {
            return TrackedDossier.Standing.DONE;
        }
        if (dossier.times().pausedSince() != null) {
            return TrackedDossier.Standing.PAUSED;
        }
        return dossier.overdueAt(clock.instant()) ? TrackedDossier.Standing.LATE : TrackedDossier.Standing.RUNNING;
    }

    Said standingWords(Dossier dossier, Instant due, TrackedDossier.Standing standing) {
        return switch (standing) {
            case DONE -> PublicWords.done(dossier.overdueAt(clock.instant()));
            case PAUSED -> new Said("đang tạm dừng tính thời hạn", "the term stands still");
            case RUNNING, LATE -> {
                Instant now = clock.instant();
                WorkingTime left = WorkingTime.until(
                        due, now, dossierClock.calendarOf(dossier.filing().agency()));
                yield new Said(left.inVietnamese(due, now), left.inEnglish(due, now));
            }
        };
    }

    private static @Nullable Said pause(Dossier dossier) {
        boolean still = dossier.times().pausedSince() != null && dossier.times().finishedAt() == null;
        return still ? PublicWords.pause(dossier) : null;
    }
}
