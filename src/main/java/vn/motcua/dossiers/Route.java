package vn.motcua.dossiers;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Role;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.ExpectedAct;
import vn.motcua.procedures.Step;
import vn.motcua.procedures.StepPlace;

/**
 * Đường đi của hồ sơ: from one step of the internal process to the next. Steps of other agencies with the same order
 * open together and are waited for together; different orders follow one another (Decree 61/2018 art. 19 paras. 6, 7).
 */
@Component
class Route {

    private final LegTerms legTerms;

    Route(LegTerms legTerms) {
        this.legTerms = legTerms;
    }

    /** The dossier at its next step, with the legs that open there. */
    Decision.Granted advance(Situation situation, Dossier dossier, @Nullable OfficialId to) {
        return enter(situation, dossier, dossier.progress().step() + 1, to);
    }

    /** The dossier at the first step after the legs that it waited for. */
    Decision.Granted afterLegs(Situation situation, Dossier dossier) {
        List<Step> steps = situation.steps();
        int step = dossier.progress().step();
        int order = steps.get(step).order();
        while (steps.get(step).place() == StepPlace.OTHER_AGENCY
                && steps.get(step).order() == order) {
            step++;
        }
        return enter(situation, dossier, step, null);
    }

    private Decision.Granted enter(Situation situation, Dossier dossier, int step, @Nullable OfficialId to) {
        Step next = situation.steps().get(step);
        Dossier there =
                dossier.with(dossier.progress().at(step)).with(dossier.times().stepFrom(situation.now()));
        return switch (next.place()) {
            // what is refused needs nothing from other agencies any more
            case OTHER_AGENCY ->
                there.progress().outcome() == Outcome.REFUSED
                        ? afterLegs(situation, there)
                        : openLegs(situation, there, next.order());
            case LEAD -> Decision.Granted.of(there.with(atLead(there, next, to)));
            case DESK ->
                Decision.Granted.of(
                        there.with(there.progress().heldBy(there.filing().desk(), null)));
        };
    }

    private static Dossier.Progress atLead(Dossier dossier, Step step, @Nullable OfficialId to) {
        Dossier.Progress progress = dossier.progress();
        UnitId agency = dossier.filing().agency();
        if (step.act() == ExpectedAct.VERIFY || step.act() == ExpectedAct.SUBMIT) {
            boolean forTheOfficer = step.role() == Role.SPECIALIST && progress.officer() != null;
            UnitId unit = Objects.requireNonNullElse(
                    progress.officerUnit(), Objects.requireNonNullElse(progress.holderUnit(), agency));
            return progress.heldBy(unit, to != null ? to : forTheOfficer ? progress.officer() : null);
        }
        return progress.heldBy(agency, to);
    }

    private Decision.Granted openLegs(Situation situation, Dossier dossier, int order) {
        int stepIndex = dossier.progress().step();
        List<Step> open = situation.steps().stream()
                .filter(step -> step.place() == StepPlace.OTHER_AGENCY && step.order() == order)
                .filter(step -> !answeredBefore(situation, stepIndex, step))
                .toList();
        if (open.isEmpty()) {
            return afterLegs(situation, dossier);
        }
        Dossier waiting = dossier.with(dossier.progress()
                .withOpenLegs(dossier.progress().openLegs() + open.size())
                .heldBy(dossier.filing().agency(), null));
        Decision.Granted granted = Decision.Granted.of(waiting);
        for (Step step : open) {
            granted.then(legTerms.interlinked(step, dossier.filing().agency(), stepIndex, situation.now()));
        }
        return granted;
    }

    /** A dossier that was sent back does not ask again what another agency has already decided. */
    private static boolean answeredBefore(Situation situation, int stepIndex, Step step) {
        return situation.legs().stream()
                .anyMatch(leg -> leg.kind() == Leg.Kind.INTERLINKED
                        && leg.step() == stepIndex
                        && leg.task().equals(step.name())
                        && !leg.isOpen());
    }
}
