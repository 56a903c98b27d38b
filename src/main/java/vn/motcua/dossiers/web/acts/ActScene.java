package vn.motcua.dossiers.web.acts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Leg;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Proposal;
import vn.motcua.procedures.RequiredPaper;
import vn.motcua.ui.Option;

/**
 * Hoàn cảnh: the dossier, or the part of one, on which an act is to be done, and what there is to choose from.
 *
 * @param leg the part of another agency; null for the dossier itself
 */
public record ActScene(OpenedDossier opened, @Nullable Leg leg, ActChoices choices) {

    List<Option> colleagues() {
        return choices.colleagues(leg == null ? opened.dossier().filing().agency() : leg.agency());
    }

    List<Option> approvers() {
        return choices.approvers(opened.dossier().filing().agency());
    }

    List<Option> divisions() {
        return choices.divisions(opened.dossier().filing().agency());
    }

    List<Option> otherAgencies() {
        return choices.agenciesBut(opened.dossier().filing().agency());
    }

    /** What the specialist proposed, if anything. */
    Optional<Proposal> proposal() {
        return choices.proposal(opened);
    }

    /** The papers of the procedure, once each. */
    List<Option> papers() {
        return opened.procedure().anatomy().papers().stream()
                .flatMap(each -> each.papers().stream())
                .map(RequiredPaper::name)
                .distinct()
                .limit(DefectRows.MOST_PAPERS)
                .map(name -> new Option(name, name))
                .toList();
    }
}
