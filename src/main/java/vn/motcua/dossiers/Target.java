package vn.motcua.dossiers;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.Refusal;
import vn.motcua.procedures.ProcedureVersion;

/**
 * What an instruction is about: a dossier, or the part of another agency on it.
 *
 * @param legNo the part that the instruction names; null when it is about the dossier itself
 * @param leg that part; null as well when there is none of this number
 * @param legs all parts, where the act needs them
 * @param filed the version of the procedure that the dossier names
 */
record Target(
        Dossier dossier,
        @Nullable Integer legNo,
        @Nullable Leg leg,
        List<Leg> legs,
        ProcedureVersion filed,
        Awaits awaits) {

    static Target of(Dossier dossier, ProcedureVersion filed, Instruction instruction, List<Leg> legs) {
        Integer legNo = legOf(instruction);
        Leg leg = legs.stream()
                .filter(one -> legNo != null && one.no() == legNo)
                .findFirst()
                .orElse(null);
        return new Target(dossier, legNo, leg, legs, filed, Awaits.of(dossier, filed));
    }

    /** The part that an instruction names; null when it is about the dossier itself. */
    static @Nullable Integer legOf(Instruction instruction) {
        return switch (instruction) {
            case Instruction.Assign assign -> assign.leg();
            case Instruction.Take take -> take.leg();
            case Instruction.Answer answer -> answer.leg();
            case Instruction.Remind remind -> remind.leg();
            default -> null;
        };
    }

    boolean isMissing() {
        return legNo != null && leg == null;
    }

    /** A reminder is the lead's own act about a part, not an act of the part's agency. */
    @Nullable
    Leg actedOn(Instruction instruction) {
        return instruction instanceof Instruction.Remind ? null : leg;
    }

    /** The version that whoever acts must have seen. */
    int versionFor(Instruction instruction) {
        Leg part = actedOn(instruction);
        return part == null ? dossier.chain().version() : part.version();
    }

    boolean fits(Instruction instruction) {
        Act act = instruction.act();
        Leg part = actedOn(instruction);
        if (part != null) {
            return part.isOpen() && dossier.state().isOpen();
        }
        return act.startsFrom(dossier.state()) && StepRules.fits(act, awaits);
    }

    Refusal unknownLeg(Act act) {
        return Refusal.ofField(
                "unknown-leg", "leg", "Hồ sơ không có phần phối hợp số " + legNo + ".", act.legalBasis());
    }

    Refusal wrongState(Act act) {
        return Refusal.of(
                "state",
                "Hồ sơ đang ở trạng thái “" + dossier.state().title() + "”, "
                        + awaits.title().toLowerCase(Locale.ROOT) + "; không thực hiện được “" + act.title() + "”.",
                act.legalBasis());
    }
}
