package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Refusal;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.identity.Actor;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.Procedures;

/**
 * Hồ sơ: the one-stop core's front door. Every official act is one call: check who, check state and version, decide; and
 * then change, record and announce in one transaction, which changes nothing if somebody was faster; or nothing, and the
 * reasons.
 */
@Component
public class Dossiers {

    private static final int TRIES = 4;

    private final DossierStore store;
    private final LedgerStore ledgers;
    private final Filings filings;
    private final Competence competence;
    private final ActRules actRules;
    private final Recorder recorder;
    private final Procedures procedures;
    private final RuleSets ruleSets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Dossiers(
            DossierStore store,
            LedgerStore ledgers,
            Filings filings,
            Competence competence,
            ActRules actRules,
            Recorder recorder,
            Procedures procedures,
            RuleSets ruleSets,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.filings = filings;
        this.competence = competence;
        this.actRules = actRules;
        this.recorder = recorder;
        this.procedures = procedures;
        this.ruleSets = ruleSets;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Đăng ký: files a dossier without accepting it yet; it waits at the desk under a provisional reference. */
    public ActResult register(Actor actor, Registration registration) {
        return ActMeter.counted(Act.REGISTER, inTransaction(() -> filings.register(actor, registration, now())));
    }

    /** Tiếp nhận tại quầy: files and accepts in one go, with the official number and the receipt. */
    public ActResult receive(Actor actor, Registration registration) {
        return ActMeter.counted(Act.ACCEPT, inTransaction(() -> {
            ActResult filed = filings.register(actor, registration, now());
            return filed instanceof ActResult.Done(Dossier dossier)
                    ? perform(actor, dossier, dossier.chain().version(), new Instruction.Accept())
                    : filed;
        }));
    }

    /**
     * Does one official act.
     *
     * @param reference number or provisional reference
     * @param expectedVersion the version that the actor saw; of the leg where the act is on a leg
     */
    public ActResult perform(Actor actor, String reference, int expectedVersion, Instruction instruction) {
        return ActMeter.counted(instruction.act(), tried(actor, reference, expectedVersion, instruction));
    }

    private ActResult tried(Actor actor, String reference, int expectedVersion, Instruction instruction) {
        Optional<ActResult> quickly = fromMemory(actor, reference, expectedVersion, instruction);
        return quickly.isPresent() ? quickly.get() : thoroughly(actor, reference, expectedVersion, instruction);
    }

    /**
     * On the dossier as this process last saw it, which is what the actor has just looked at. Only a success counts: it
     * proves that nothing had changed. Whatever else comes out is decided again on what the database says.
     */
    private Optional<ActResult> fromMemory(
            Actor actor, String reference, int expectedVersion, Instruction instruction) {
        if (Target.legOf(instruction) != null) {
            return Optional.empty();
        }
        return store.remembered(reference, expectedVersion)
                .map(dossier -> perform(actor, dossier, expectedVersion, instruction))
                .filter(ActResult.Done.class::isInstance);
    }

    private ActResult thoroughly(Actor actor, String reference, int expectedVersion, Instruction instruction) {
        for (int attempt = 1; attempt < TRIES; attempt++) {
            ActResult result = attempt(actor, reference, expectedVersion, instruction);
            // parts of two agencies may be answered in the same instant: neither has overtaken the other
            if (!(result instanceof ActResult.Overtaken) || Target.legOf(instruction) == null) {
                return result;
            }
        }
        return attempt(actor, reference, expectedVersion, instruction);
    }

    private ActResult attempt(Actor actor, String reference, int expectedVersion, Instruction instruction) {
        return store.find(reference)
                .map(dossier -> perform(actor, dossier, expectedVersion, instruction))
                .orElseGet(ActResult.Unknown::new);
    }

    private ActResult perform(Actor actor, Dossier dossier, int expectedVersion, Instruction instruction) {
        Target target = target(dossier, instruction);
        if (target.isMissing()) {
            return new ActResult.Refused(List.of(target.unknownLeg(instruction.act())));
        }
        Optional<Competence.Quality> quality =
                competence.toAct(actor, instruction.act(), dossier, target.actedOn(instruction), target.awaits());
        boolean overtaken = expectedVersion != target.versionFor(instruction);
        if (quality.isEmpty()) {
            return notCompetent(actor, target, instruction.act(), overtaken);
        }
        if (overtaken) {
            return new ActResult.Overtaken(dossier, store.lastEvent(dossier.id()));
        }
        if (!target.fits(instruction)) {
            return new ActResult.Refused(List.of(target.wrongState(instruction.act())));
        }
        return decide(actor, quality.get(), target, instruction);
    }

    private ActResult decide(Actor actor, Competence.Quality quality, Target target, Instruction instruction) {
        Dossier dossier = target.dossier();
        // one moment for all: at midnight the law, the day of the number and the history must not differ
        Instant now = dossier.chain().notBefore(now());
        Optional<ProcedureVersion> procedure = governing(target.filed(), instruction, now);
        if (procedure.isEmpty()) {
            return new ActResult.Refused(List.of(noLongerInForce(target.filed())));
        }
        Situation situation = new Situation(
                dossier,
                target.leg(),
                target.legs(),
                actor,
                quality,
                now,
                procedure.get(),
                rulesOf(dossier, instruction, now),
                ledgerOf(dossier, instruction));
        return switch (actRules.decide(situation, instruction)) {
            case Decision.Denied denied -> new ActResult.Refused(denied.refusals());
            case Decision.Granted granted -> recorder.record(situation, instruction.act(), granted);
        };
    }

    private Target target(Dossier dossier, Instruction instruction) {
        ProcedureVersion filed = procedures.version(dossier.filing().version());
        boolean legsMatter = Target.legOf(instruction) != null
                || (mayMeetLegs(instruction) && filed.process().interlinked());
        return Target.of(dossier, filed, instruction, legsMatter ? ledgers.legs(dossier.id()) : List.of());
    }

    private static boolean mayMeetLegs(Instruction instruction) {
        return instruction instanceof Instruction.Submit
                || instruction instanceof Instruction.Approve
                || instruction instanceof Instruction.HandOver;
    }

    /** Who may do this act somewhere, but saw an older version, hears who was faster: perhaps the right was lost by that. */
    private ActResult notCompetent(Actor actor, Target target, Act act, boolean overtaken) {
        Dossier dossier = target.dossier();
        if (!competence.toSee(actor, dossier, target.legs().isEmpty() ? ledgers.legs(dossier.id()) : target.legs())) {
            return new ActResult.Unknown();
        }
        if (overtaken && actor.holds(act.permission())) {
            return new ActResult.Overtaken(dossier, store.lastEvent(dossier.id()));
        }
        return new ActResult.NotCompetent("Anh/chị không có thẩm quyền “" + act.title()
                + "” đối với hồ sơ này: cần quyền " + act.permission().inVietnamese()
                + " tại đơn vị đang giữ hồ sơ.");
    }

    /** A dossier keeps the version under which it was accepted; until then the one of the day counts. */
    private Optional<ProcedureVersion> governing(ProcedureVersion filed, Instruction instruction, Instant now) {
        return instruction instanceof Instruction.Accept
                ? procedures.inForce(filed.code(), LocalDate.ofInstant(now, WorkingCalendar.ZONE))
                : Optional.of(filed);
    }

    private static Refusal noLongerInForce(ProcedureVersion filed) {
        return Refusal.ofField(
                "procedure-not-in-force",
                "procedure",
                "Thủ tục “" + filed.name() + "” nay không còn hiệu lực nên không tiếp nhận được; "
                        + "xin từ chối và hướng dẫn người nộp thủ tục thay thế.",
                "Nghị định 63/2010/NĐ-CP, Điều 13");
    }

    /** The decree in force on the day of acceptance governs the dossier to its end. */
    private RuleSet rulesOf(Dossier dossier, Instruction instruction, Instant now) {
        return instruction instanceof Instruction.Accept
                ? ruleSets.on(LocalDate.ofInstant(now, WorkingCalendar.ZONE))
                : ruleSets.named(dossier.filing().ruleSet());
    }

    private Ledger ledgerOf(Dossier dossier, Instruction instruction) {
        return instruction instanceof Instruction.FulfilObligation
                ? Ledger.of(ledgers.pauses(dossier.id()))
                : Ledger.empty();
    }

    private ActResult inTransaction(Supplier<ActResult> act) {
        return Objects.requireNonNull(transaction.execute(status -> {
            ActResult result = act.get();
            if (!(result instanceof ActResult.Done)) {
                status.setRollbackOnly();
            }
            return result;
        }));
    }

    /** To the microsecond, as PostgreSQL keeps it: the hash must be the same when it is read again. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
