package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Refusal;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.identity.Actor;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.Procedures;

/**
 * Hồ sơ: the one-stop core's front door. Every official act is one call and one transaction: check who, check state and
 * version, decide, change, record, announce; or nothing, and the reasons.
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
        return inTransaction(() -> filings.register(actor, registration, now()));
    }

    /** Tiếp nhận tại quầy: files and accepts in one go, with the official number and the receipt. */
    public ActResult receive(Actor actor, Registration registration) {
        return inTransaction(() -> {
            ActResult filed = filings.register(actor, registration, now());
            return filed instanceof ActResult.Done(Dossier dossier)
                    ? perform(actor, dossier, dossier.chain().version(), new Instruction.Accept())
                    : filed;
        });
    }

    /**
     * Does one official act.
     *
     * @param reference number or provisional reference
     * @param expectedVersion the version that the actor saw; of the leg where the act is on a leg
     */
    public ActResult perform(Actor actor, String reference, int expectedVersion, Instruction instruction) {
        for (int attempt = 1; attempt < TRIES; attempt++) {
            ActResult result = attempt(actor, reference, expectedVersion, instruction);
            // parts of two agencies may be answered in the same instant: neither has overtaken the other
            if (!(result instanceof ActResult.Overtaken) || legOf(instruction) == null) {
                return result;
            }
        }
        return attempt(actor, reference, expectedVersion, instruction);
    }

    private ActResult attempt(Actor actor, String reference, int expectedVersion, Instruction instruction) {
        return inTransaction(() -> store.find(reference)
                .map(dossier -> perform(actor, dossier, expectedVersion, instruction))
                .orElseGet(ActResult.Unknown::new));
    }

    private ActResult perform(Actor actor, Dossier dossier, int expectedVersion, Instruction instruction) {
        Integer legNo = legOf(instruction);
        List<Leg> legs = legNo != null || needsLegs(dossier, instruction) ? ledgers.legs(dossier.id()) : List.of();
        Leg leg = legs.stream()
                .filter(one -> legNo != null && one.no() == legNo)
                .findFirst()
                .orElse(null);
        if (legNo != null && leg == null) {
            return new ActResult.Refused(List.of(Refusal.ofField(
                    "unknown-leg",
                    "leg",
                    "Hồ sơ không có phần phối hợp số " + legNo + ".",
                    instruction.act().legalBasis())));
        }
        ProcedureVersion filed = procedures.version(dossier.filing().version());
        Awaits awaits = Awaits.of(dossier, filed);
        Optional<Competence.Quality> quality =
                competence.toAct(actor, instruction.act(), dossier, actedOn(instruction, leg), awaits);
        if (quality.isEmpty()) {
            return notCompetent(actor, dossier, instruction.act(), legs);
        }
        if (expectedVersion
                != (leg == null || instruction instanceof Instruction.Remind
                        ? dossier.chain().version()
                        : leg.version())) {
            return new ActResult.Overtaken(dossier, store.lastEvent(dossier.id()));
        }
        if (!fits(instruction, dossier, leg, awaits)) {
            return wrongState(dossier, awaits, instruction.act());
        }
        Optional<ProcedureVersion> procedure = governing(filed, instruction);
        if (procedure.isEmpty()) {
            return new ActResult.Refused(List.of(noLongerInForce(filed)));
        }
        Situation situation = new Situation(
                dossier,
                leg,
                legs,
                actor,
                quality.get(),
                now(),
                procedure.get(),
                rulesOf(dossier, instruction),
                ledgerOf(dossier, instruction));
        return switch (actRules.decide(situation, instruction)) {
            case Decision.Denied denied -> new ActResult.Refused(denied.refusals());
            case Decision.Granted granted -> recorder.record(situation, instruction.act(), granted);
        };
    }

    /** A reminder is the lead's own act about a leg, not an act of the leg's agency. */
    private static @Nullable Leg actedOn(Instruction instruction, @Nullable Leg leg) {
        return instruction instanceof Instruction.Remind ? null : leg;
    }

    private static @Nullable Integer legOf(Instruction instruction) {
        return switch (instruction) {
            case Instruction.Assign assign -> assign.leg();
            case Instruction.Take take -> take.leg();
            case Instruction.Answer answer -> answer.leg();
            case Instruction.Remind remind -> remind.leg();
            default -> null;
        };
    }

    private boolean needsLegs(Dossier dossier, Instruction instruction) {
        return instruction instanceof Instruction.Submit
                || instruction instanceof Instruction.Approve
                || instruction instanceof Instruction.HandOver;
    }

    private ActResult notCompetent(Actor actor, Dossier dossier, Act act, List<Leg> legs) {
        if (!competence.toSee(actor, dossier, legs.isEmpty() ? ledgers.legs(dossier.id()) : legs)) {
            return new ActResult.Unknown();
        }
        return new ActResult.NotCompetent("Anh/chị không có thẩm quyền “" + act.title()
                + "” đối với hồ sơ này: cần quyền " + act.permission().inVietnamese()
                + " tại đơn vị đang giữ hồ sơ.");
    }

    /** A dossier keeps the version under which it was accepted; until then the one of the day counts. */
    private Optional<ProcedureVersion> governing(ProcedureVersion filed, Instruction instruction) {
        return instruction instanceof Instruction.Accept
                ? procedures.inForce(filed.code(), LocalDate.ofInstant(now(), WorkingCalendar.ZONE))
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

    private static boolean fits(Instruction instruction, Dossier dossier, @Nullable Leg leg, Awaits awaits) {
        Act act = instruction.act();
        if (leg != null && !(instruction instanceof Instruction.Remind)) {
            return leg.isOpen() && dossier.state().isOpen();
        }
        return act.startsFrom(dossier.state()) && StepRules.fits(act, awaits);
    }

    private static ActResult wrongState(Dossier dossier, Awaits awaits, Act act) {
        return new ActResult.Refused(List.of(Refusal.of(
                "state",
                "Hồ sơ đang ở trạng thái “" + dossier.state().title() + "”, "
                        + awaits.title().toLowerCase(Locale.ROOT) + "; không thực hiện được “" + act.title() + "”.",
                act.legalBasis())));
    }

    /** The decree in force on the day of acceptance governs the dossier to its end. */
    private RuleSet rulesOf(Dossier dossier, Instruction instruction) {
        return instruction instanceof Instruction.Accept
                ? ruleSets.on(LocalDate.ofInstant(now(), WorkingCalendar.ZONE))
                : ruleSets.named(dossier.filing().ruleSet());
    }

    private Ledger ledgerOf(Dossier dossier, Instruction instruction) {
        return instruction instanceof Instruction.FulfilObligation
                ? Ledger.of(ledgers.pauses(dossier.id()))
                : Ledger.empty();
    }

    private ActResult inTransaction(java.util.function.Supplier<ActResult> act) {
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
