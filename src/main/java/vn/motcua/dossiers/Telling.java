package vn.motcua.dossiers;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Pause;
import vn.motcua.identity.Actor;
import vn.motcua.procedures.ProcedureVersion;

/**
 * Kể lại một hồ sơ: the acts of one dossier, each at its own time, decided by the same rules as at the front door but
 * kept in memory; what comes of it is a {@link History}. Acts that the rules refuse leave nothing behind.
 */
public final class Telling {

    private final HistoryRules rules;
    private final String form;
    private final String papers;
    private final List<Event> events = new ArrayList<>(10);
    private final List<Leg> legs = new ArrayList<>(0);
    private final List<History.Paused> pauses = new ArrayList<>(0);
    private final List<History.Asked> supplements = new ArrayList<>(0);
    private ProcedureVersion procedure;
    private Dossier dossier;

    Telling(HistoryRules rules, Opening.Opened opened, String form, String papers) {
        this.rules = rules;
        this.form = form;
        this.papers = papers;
        this.dossier = opened.dossier();
        this.procedure = rules.filed(dossier);
        this.events.add(opened.event());
    }

    /** The dossier as it stands after what was told. */
    public Dossier dossier() {
        return dossier;
    }

    /** What it waits for. */
    public Awaits awaits() {
        return Awaits.of(dossier, procedure);
    }

    /** The version of the procedure that governs it. */
    public ProcedureVersion procedure() {
        return procedure;
    }

    /** The parts of other agencies. */
    public List<Leg> legs() {
        return List.copyOf(legs);
    }

    /** When the last act was. */
    public Instant at() {
        return events.getLast().at();
    }

    /** All that was told. */
    public History history() {
        return new History(
                dossier,
                awaits(),
                form,
                papers,
                List.copyOf(events),
                List.copyOf(pauses),
                List.copyOf(legs),
                List.copyOf(supplements));
    }

    /** Accepts the dossier under this number. */
    public ActResult accept(Actor actor, Instant at, DossierNumber number) {
        return act(actor, new Instruction.Accept(), at, number);
    }

    /** One act, at its time; acceptance is {@link #accept}. */
    public ActResult act(Actor actor, Instruction instruction, Instant at) {
        if (instruction instanceof Instruction.Accept) {
            throw new IllegalArgumentException("an acceptance has a number");
        }
        return act(actor, instruction, at, null);
    }

    private ActResult act(Actor actor, Instruction instruction, Instant when, @Nullable DossierNumber number) {
        Instant at = dossier.chain().notBefore(when.truncatedTo(ChronoUnit.MICROS));
        rules.moveTo(at);
        Target target = Target.of(dossier, procedure, instruction, legs);
        if (target.isMissing()) {
            return new ActResult.Refused(List.of(target.unknownLeg(instruction.act())));
        }
        Optional<Competence.Quality> quality = rules.mayAct(actor, instruction, target);
        if (quality.isEmpty()) {
            return new ActResult.NotCompetent(
                    "Người thực hiện không có thẩm quyền “" + instruction.act().title() + "” đối với hồ sơ này.");
        }
        if (!target.fits(instruction)) {
            return new ActResult.Refused(List.of(target.wrongState(instruction.act())));
        }
        return rules.governing(procedure, instruction, at)
                .map(governing -> decide(actor, quality.get(), target, governing, instruction, at, number))
                .orElseGet(() -> new ActResult.Refused(List.of(FilingRules.notInForce(procedure.code()))));
    }

    private ActResult decide(
            Actor actor,
            Competence.Quality quality,
            Target target,
            ProcedureVersion governing,
            Instruction instruction,
            Instant at,
            @Nullable DossierNumber number) {
        Situation situation = new Situation(
                dossier,
                target.leg(),
                legs,
                actor,
                quality,
                at,
                governing,
                rules.rulesOf(dossier, instruction, at),
                instruction instanceof Instruction.FulfilObligation ? ledger() : Ledger.empty());
        return switch (rules.decide(situation, instruction)) {
            case Decision.Denied denied -> new ActResult.Refused(denied.refusals());
            case Decision.Granted granted ->
                record(
                        situation,
                        instruction.act(),
                        number == null ? granted : DossierNumbers.given(granted, situation, number));
        };
    }

    private ActResult record(Situation situation, Act act, Decision.Granted granted) {
        if (!dossier.state().mayBecome(granted.next().state())) {
            throw new IllegalStateException("the act " + act + " led from " + dossier.state() + " to "
                    + granted.next().state());
        }
        Event event = rules.event(situation, act, granted);
        events.add(event);
        granted.consequences().forEach(this::follow);
        dossier = granted.next().with(Dossier.Chain.endingWith(event));
        if (!dossier.filing().version().equals(procedure.id())) {
            procedure = rules.filed(dossier);
        }
        return new ActResult.Done(dossier);
    }

    private Ledger ledger() {
        return new Ledger(
                pauses.stream()
                        .map(pause -> new Pause(pause.kind(), pause.from(), pause.to(), pause.legalBasis()))
                        .toList(),
                null);
    }

    private void follow(Consequence consequence) {
        switch (consequence) {
            case Consequence.PauseOpens pause ->
                pauses.add(new History.Paused(
                        pauses.size() + 1, pause.kind(), pause.at(), null, pause.restarts(), pause.legalBasis()));
            case Consequence.PauseEnds ends ->
                pauses.replaceAll(pause -> pause.to() == null ? pause.until(ends.at()) : pause);
            case Consequence.LegOpens opens -> legs.add(opened(opens));
            case Consequence.LegChanges(Leg changed) ->
                legs.replaceAll(leg -> leg.no() == changed.no() ? changed.changed() : leg);
            case Consequence.LegsClose(Instant at, String why) ->
                legs.replaceAll(leg -> leg.isOpen() ? leg.answered(at, why).changed() : leg);
            case Consequence.SupplementAsked asked -> supplements.add(asked(asked));
            case Consequence.SupplementAnswered answered ->
                supplements.replaceAll(round -> round.answeredAt() == null ? round.answered(answered.at()) : round);
            // a reminder is the platform's own act, a corrected filing is in the dossier itself, and what was owed
            // in a past that is told in bulk was settled on paper
            default -> {}
        }
    }

    private Leg opened(Consequence.LegOpens opens) {
        return new Leg(
                dossier.id(),
                legs.size() + 1,
                opens.kind(),
                opens.step(),
                opens.agency(),
                opens.agency(),
                null,
                opens.task(),
                opens.budgetMinutes(),
                opens.at(),
                opens.dueAt(),
                null,
                null,
                1);
    }

    private History.Asked asked(Consequence.SupplementAsked asked) {
        return new History.Asked(
                asked.round(),
                asked.at(),
                asked.by().value(),
                asked.beforeAcceptance(),
                asked.reason(),
                asked.lateReason(),
                rules.text(asked.defects()),
                null);
    }
}
