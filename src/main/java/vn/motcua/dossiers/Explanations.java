package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.DeadlineRequest;
import vn.motcua.calendar.Extension;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.organisation.Units;

/** Giải trình ngày hẹn trả: the derivation of a dossier's due time, from its ledger, legs and re-appointment. */
@Component
public class Explanations {

    private final LedgerStore ledgers;
    private final DossierStore store;
    private final DossierClock dossierClock;
    private final RuleSets ruleSets;
    private final Units units;
    private final ObjectMapper json;
    private final Clock clock;

    Explanations(
            LedgerStore ledgers,
            DossierStore store,
            DossierClock dossierClock,
            RuleSets ruleSets,
            Units units,
            ObjectMapper json,
            Clock clock) {
        this.ledgers = ledgers;
        this.store = store;
        this.dossierClock = dossierClock;
        this.ruleSets = ruleSets;
        this.units = units;
        this.json = json;
        this.clock = clock;
    }

    /** Why the dossier is due when it is; empty before acceptance and where the law gives no term. */
    public Optional<Deadline> of(Dossier dossier, List<Leg> legs) {
        return by(dossierClock.calendarOf(dossier.filing().agency()), dossier, legs);
    }

    /** The same by another calendar, to see what an edit of the calendar would move. */
    Optional<Deadline> by(WorkingCalendar calendar, Dossier dossier, List<Leg> legs) {
        Instant now = clock.instant();
        Ledger ledger = Ledger.of(ledgers.pauses(dossier.id())).extendedBy(extension(dossier));
        List<DeadlineRequest.LegShare> shares = legs.stream()
                .map(leg -> new DeadlineRequest.LegShare(
                        units.unit(leg.agency()).name() + " – " + leg.task(),
                        leg.budgetMinutes(),
                        leg.openedAt(),
                        leg.finishedAt(),
                        now))
                .toList();
        return Optional.ofNullable(dossierClock.explainedBy(
                calendar, dossier, ruleSets.named(dossier.filing().ruleSet()), ledger, shares, now));
    }

    private @Nullable Extension extension(Dossier dossier) {
        if (dossier.progress().extensions() == 0) {
            return null;
        }
        return extension(store.events(dossier.id()));
    }

    /** The re-appointment that still holds after these events. */
    @Nullable
    Extension extension(List<Event> events) {
        // a restart after the re-appointment counts the term anew, and the appointment is no more
        Event extended = null;
        for (Event event : events) {
            extended = switch (event.act()) {
                case EXTEND -> event;
                case SUPPLEMENT_RECEIVED -> null;
                default -> extended;
            };
        }
        return extended == null ? null : extension(extended);
    }

    private Extension extension(Event event) {
        JsonNode facts = json.readTree(event.facts());
        return new Extension(
                Instant.parse(facts.path("newDue").asString()),
                event.at(),
                Objects.requireNonNull(facts.path("reason").asString()),
                Act.EXTEND.legalBasis());
    }
}
