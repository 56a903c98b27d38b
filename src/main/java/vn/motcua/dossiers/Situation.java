package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.Step;

/**
 * Everything that an act is decided from: read once, then pure rules.
 *
 * @param leg the part of another agency that the act is about
 * @param legs all parts so far, where the act needs them: before a step of other agencies, or to close one
 * @param quality for which unit, and standing in for whom, the actor acts
 */
record Situation(
        Dossier dossier,
        @Nullable Leg leg,
        List<Leg> legs,
        Actor actor,
        Competence.Quality quality,
        Instant now,
        ProcedureVersion procedure,
        RuleSet rules,
        Ledger ledger) {

    Dossier.Progress progress() {
        return dossier.progress();
    }

    Dossier.Times times() {
        return dossier.times();
    }

    List<Step> steps() {
        return procedure.process().steps();
    }

    Leg theLeg() {
        return Objects.requireNonNull(leg);
    }
}
