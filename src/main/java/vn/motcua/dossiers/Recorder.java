package vn.motcua.dossiers;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/**
 * Ghi nhận: turns a granted decision into the changed row, the event with its hash, and the announcement: one statement,
 * which is a transaction by itself where nothing else follows from the act.
 */
@Component
class Recorder {

    private final DossierStore store;
    private final LedgerStore ledgers;
    private final DossierNumbers numbers;
    private final Dues dues;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    Recorder(
            DossierStore store,
            LedgerStore ledgers,
            DossierNumbers numbers,
            Dues dues,
            ObjectMapper json,
            TransactionTemplate transaction) {
        this.store = store;
        this.ledgers = ledgers;
        this.numbers = numbers;
        this.dues = dues;
        this.json = json;
        this.transaction = transaction;
    }

    ActResult record(Situation s, Act act, Decision.Granted granted) {
        if (act != Act.ACCEPT && granted.consequences().isEmpty()) {
            return change(s, act, granted);
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            ActResult result = change(s, act, act == Act.ACCEPT ? numbers.give(granted, s) : granted);
            if (!(result instanceof ActResult.Done)) {
                // the number goes back
                status.setRollbackOnly();
            }
            return result;
        }));
    }

    private ActResult change(Situation s, Act act, Decision.Granted complete) {
        Dossier before = s.dossier();
        if (!before.state().mayBecome(complete.next().state())) {
            throw new IllegalStateException("the act " + act + " led from " + before.state() + " to "
                    + complete.next().state());
        }
        Event event = event(json, s, act, complete);
        Dossier next = complete.next().with(Dossier.Chain.endingWith(event));
        if (!store.change(before, next, Awaits.of(next, s.procedure()), event)) {
            return overtaken(before);
        }
        complete.consequences().forEach(consequence -> follow(next, consequence));
        return new ActResult.Done(next);
    }

    private void follow(Dossier dossier, Consequence consequence) {
        if (consequence instanceof Consequence.FilingCorrected(Dossier next)) {
            store.correctFiling(next);
        } else if (!dues.follow(dossier, consequence)) {
            ledgers.record(dossier.id(), consequence);
        }
    }

    private ActResult overtaken(Dossier before) {
        Dossier present = store.find(before.id()).orElseThrow();
        return new ActResult.Overtaken(present, store.lastEvent(before.id()));
    }

    /** What the act leaves in the history, chained to the event before. */
    static Event event(ObjectMapper json, Situation s, Act act, Decision.Granted granted) {
        Dossier before = s.dossier();
        String facts = json.writeValueAsString(withWhereabouts(granted));
        return chained(
                before.chain(),
                new Event(
                        before.id(),
                        before.chain().version() + 1,
                        act,
                        s.actor().id(),
                        s.quality().onBehalfOf(),
                        s.quality().unit(),
                        s.now(),
                        before.state(),
                        granted.next().state(),
                        granted.next().filing().version(),
                        facts,
                        new byte[0]));
    }

    static Event chained(Dossier.Chain chain, Event event) {
        return new Event(
                event.dossier(),
                event.seq(),
                event.act(),
                event.actor(),
                event.onBehalfOf(),
                event.unit(),
                event.at(),
                event.from(),
                event.to(),
                event.version(),
                event.facts(),
                HashChain.hash(chain.lastHash(), event));
    }

    /** Where the dossier is after the act, so that the present state can be told from the events alone. */
    private static Map<String, Object> withWhereabouts(Decision.Granted granted) {
        Dossier next = granted.next();
        Dossier.Progress progress = next.progress();
        granted.fact("step", progress.step())
                .fact(
                        "atUnit",
                        progress.holderUnit() == null
                                ? null
                                : progress.holderUnit().value())
                .fact(
                        "with",
                        progress.holder() == null ? null : progress.holder().value())
                .fact("due", next.times().dueAt());
        return granted.facts();
    }
}
