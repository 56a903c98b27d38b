package vn.motcua.dossiers.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossiers.DueSigns;
import vn.motcua.dossiers.Explanations;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Reading;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Units;
import vn.motcua.ui.NotFound;

/** Why a dossier is due when it is: every step of the counting, to be read and printed. */
@Controller
@Requires(Permission.SEE_DOSSIERS)
class DerivationPages {

    private final Reading reading;
    private final Explanations explanations;
    private final DueSigns dueSigns;
    private final Units units;

    DerivationPages(Reading reading, Explanations explanations, DueSigns dueSigns, Units units) {
        this.reading = reading;
        this.explanations = explanations;
        this.dueSigns = dueSigns;
        this.units = units;
    }

    @GetMapping(DossierPages.PATH + "/thoi-han")
    ModelAndView show(Actor actor, @PathVariable("ma") String reference) {
        OpenedDossier opened =
                reading.open(actor, reference, "Xem cách tính thời hạn").orElseThrow(() -> new NotFound("dossier"));
        ModelAndView view = new ModelAndView("dossiers/derivation");
        view.addObject("opened", opened);
        view.addObject("due", dueSigns.of(opened.dossier()));
        view.addObject("agency", units.unit(opened.dossier().filing().agency()));
        view.addObject(
                "deadline", explanations.of(opened.dossier(), opened.legs()).orElse(null));
        return view;
    }
}
