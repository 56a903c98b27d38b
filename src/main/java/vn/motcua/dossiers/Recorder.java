package vn.motcua.dossiers;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Ghi nhận: turns a granted decision into the changed row, the event with its hash, and the announcement. */
@Component
class Recorder {

    private final DossierStore store;
    private final LedgerStore ledgers;
    private final DossierNumbers numbers;
    private final ObjectMapper json;
    private final ApplicationEventPublisher announcements;

    Recorder(
            DossierStore store,
            LedgerStore ledgers,
            DossierNumbers numbers,
            ObjectMapper json,
            ApplicationEventPublisher announcements) {
        this.store = store;
        this.ledgers = ledgers;
        this.numbers = numbers;
        this.json = json;
        this.announcements = announcements;
    }

    ActResult record(Situation s, Act act, Decision.Granted granted) {
        Dossier before = s.dossier();
        Decision.Granted complete = act == Act.ACCEPT ? numbers.give(granted, s) : granted;
        if (!before.state().mayBecome(complete.next().state())) {
            throw new IllegalStateException("the act " + act + " led from " + before.state() + " to "
                    + complete.next().state());
        }
        Event event = event(s, act, complete);
        Dossier next = complete.next().with(new Dossier.Chain(event.seq(), event.hash()));
        if (!store.change(next, Awaits.of(next, s.procedure()), event)) {
            return overtaken(before);
        }
        complete.consequences().forEach(consequence -> ledgers.record(before.id(), consequence));
        announcements.publishEvent(
                new DossierActed(next.id(), next.reference(), event.seq(), act, next.state(), event.at()));
        return new ActResult.Done(next);
    }

    private ActResult overtaken(Dossier before) {
        Dossier present = store.find(before.id()).orElseThrow();
        return new ActResult.Overtaken(present, store.lastEvent(before.id()));
    }

    private Event event(Situation s, Act act, Decision.Granted granted) {
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
