package vn.motcua.dossiers;

import java.util.List;
import vn.motcua.Refusal;

/** Kết quả của một hành vi: done; or not, with nothing changed, and why. */
public sealed interface ActResult {

    /** Done: the dossier as it is now. */
    record Done(Dossier dossier) implements ActResult {}

    /** Refused: every reason at once. */
    record Refused(List<Refusal> refusals) implements ActResult {}

    /** Not yours: the actor has no right to this act on this dossier; what is missing. */
    record NotCompetent(String sentence) implements ActResult {}

    /** Overtaken: somebody acted since the page was opened; what they did, and the dossier as it is now. */
    record Overtaken(Dossier dossier, Event by) implements ActResult {}

    /** Unknown: there is no such dossier, or none that the actor may know of. */
    record Unknown() implements ActResult {}
}
