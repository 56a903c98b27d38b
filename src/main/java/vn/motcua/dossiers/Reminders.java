package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.procedures.Procedures;

/**
 * Nhắc cơ quan phối hợp: when the answer of another agency is late, the platform itself says so in the history, once for
 * each part (Decree 61/2018 art. 19 para. 5(b)). Asked again after a crash it goes on where it stopped.
 */
@Component
public class Reminders {

    private static final int AT_ONCE = 500;

    private final ReminderQueries queries;
    private final DossierStore store;
    private final LedgerStore ledgers;
    private final Procedures procedures;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Clock clock;

    Reminders(
            ReminderQueries queries,
            DossierStore store,
            LedgerStore ledgers,
            Procedures procedures,
            TransactionTemplate transaction,
            ObjectMapper json,
            Clock clock) {
        this.queries = queries;
        this.store = store;
        this.ledgers = ledgers;
        this.procedures = procedures;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Reminds about every part that is late now; answers about how many. */
    public int remindOfLateParts() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int reminded = 0;
        for (ReminderQueries.LatePart part : queries.late(now, AT_ONCE)) {
            if (Boolean.TRUE.equals(transaction.execute(status -> remind(part, now)))) {
                reminded++;
            }
        }
        return reminded;
    }

    /** False when somebody acted on the dossier in the same instant; the next round comes back to it. */
    private boolean remind(ReminderQueries.LatePart part, Instant now) {
        Dossier before = store.find(part.dossier()).orElseThrow();
        Leg leg = ledgers.legs(part.dossier()).stream()
                .filter(one -> one.no() == part.leg())
                .findFirst()
                .orElseThrow();
        if (!leg.overdueAt(now) || !leg.isOpen()) {
            return false;
        }
        Event event = Recorder.chained(
                before.chain(), reminder(before, leg, before.chain().notBefore(now)));
        Dossier next = before.with(Dossier.Chain.endingWith(event));
        if (!store.change(
                before, next, Awaits.of(next, procedures.version(next.filing().version())), event)) {
            return false;
        }
        ledgers.record(before.id(), new Consequence.LegReminded(leg.no(), now));
        return true;
    }

    private Event reminder(Dossier dossier, Leg leg, Instant now) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("leg", leg.no());
        facts.put("agency", leg.agency().value());
        facts.put("answerBy", Objects.requireNonNull(leg.dueAt()));
        return new Event(
                dossier.id(),
                dossier.chain().version() + 1,
                Act.REMIND,
                null,
                null,
                null,
                now,
                dossier.state(),
                dossier.state(),
                dossier.filing().version(),
                json.writeValueAsString(facts),
                new byte[0]);
    }
}
