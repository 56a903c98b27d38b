package vn.motcua.dossiers;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;

/**
 * Quy tắc về tệp đính kèm: who may add which kind of file, and when. The desk adds what the citizen hands in as long as
 * the dossier is open; whoever solves it, or a part of it, adds working papers; whoever issues the result adds the result.
 */
@Component
class AttachmentRules {

    private final Competence competence;

    AttachmentRules(Competence competence) {
        this.competence = competence;
    }

    /** In what quality the actor may add it now; empty when not at all. */
    Optional<Competence.Quality> toAdd(
            Actor actor, Attachment.Purpose purpose, Dossier dossier, Awaits awaits, List<Leg> legs) {
        if (!Act.ATTACH.startsFrom(dossier.state())) {
            return Optional.empty();
        }
        return switch (purpose) {
            case HANDED_IN -> competence.toAct(actor, Act.SUPPLEMENT_RECEIVED, dossier, null, awaits);
            case WORKING -> asSolver(actor, dossier, awaits).or(() -> onLeg(actor, dossier, awaits, legs));
            case RESULT ->
                awaits == Awaits.ISSUING
                        ? competence.toAct(actor, Act.FINISH, dossier, null, awaits)
                        : Optional.empty();
        };
    }

    private Optional<Competence.Quality> asSolver(Actor actor, Dossier dossier, Awaits awaits) {
        return StepRules.fits(Act.VERIFY, awaits)
                ? competence.toAct(actor, Act.VERIFY, dossier, null, awaits)
                : Optional.empty();
    }

    private Optional<Competence.Quality> onLeg(Actor actor, Dossier dossier, Awaits awaits, List<Leg> legs) {
        return legs.stream()
                .filter(Leg::isOpen)
                .flatMap(leg -> competence.toAct(actor, Act.ANSWER, dossier, leg, awaits).stream())
                .findFirst();
    }
}
