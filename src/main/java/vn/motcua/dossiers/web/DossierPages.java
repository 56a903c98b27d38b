package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossiers.Act;
import vn.motcua.dossiers.DueSign;
import vn.motcua.dossiers.DueSigns;
import vn.motcua.dossiers.Leg;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Reading;
import vn.motcua.dossiers.papers.Papers;
import vn.motcua.dossiers.web.acts.ActForm;
import vn.motcua.dossiers.web.acts.ActForms;
import vn.motcua.dossiers.web.acts.ActPage;
import vn.motcua.identity.Actor;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Signal;

/** A dossier: where it stands, what comes next, everything that is known and that happened. */
@Controller
@Requires(Permission.SEE_DOSSIERS)
class DossierPages {

    static final String PATH = "/can-bo/ho-so/{ma}";

    private final Reading reading;
    private final ActForms forms;
    private final DossierFacts facts;
    private final HandedInWords handedIn;
    private final Papers papers;
    private final HistoryWords history;
    private final DueSigns dueSigns;

    DossierPages(
            Reading reading,
            ActForms forms,
            DossierFacts facts,
            HandedInWords handedIn,
            Papers papers,
            HistoryWords history,
            DueSigns dueSigns) {
        this.reading = reading;
        this.forms = forms;
        this.facts = facts;
        this.handedIn = handedIn;
        this.papers = papers;
        this.history = history;
        this.dueSigns = dueSigns;
    }

    static String address(String reference) {
        return "/can-bo/ho-so/" + reference;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor, @PathVariable("ma") String reference) {
        OpenedDossier opened = reading.open(actor, reference, "Xem hồ sơ").orElseThrow(() -> new NotFound("dossier"));
        ModelAndView view = new ModelAndView("dossiers/dossier");
        view.addObject("page", page(actor, opened));
        return view;
    }

    private DossierPage page(Actor actor, OpenedDossier opened) {
        Map<OfficialId, String> names = facts.names(opened);
        ActPage next = next(opened).orElse(null);
        return new DossierPage(
                opened,
                dueSigns.of(opened.dossier()),
                facts.where(opened, names),
                next,
                others(opened.acts(), next == null || next.leg() != null ? null : next.form()),
                opened.legs().stream()
                        .map(leg -> part(opened, leg, names, next))
                        .toList(),
                facts.of(opened, names),
                handedIn.of(actor, opened),
                papers.availableFor(opened),
                history.of(opened));
    }

    /** On the dossier itself, else on the first part of it that is the official's. */
    private Optional<ActPage> next(OpenedDossier opened) {
        return forms.next(opened)
                .map(form -> asked(form, opened, null))
                .or(() -> opened.legs().stream()
                        .flatMap(leg -> forms.next(opened, leg).stream().map(form -> asked(form, opened, leg)))
                        .findFirst());
    }

    private DossierPage.Part part(
            OpenedDossier opened, Leg leg, Map<OfficialId, String> names, @Nullable ActPage next) {
        boolean asked = next != null && leg.equals(next.leg());
        DueSign due = dueSigns.of(leg);
        List<ActForm> acts =
                new ArrayList<>(others(opened.legActs().getOrDefault(leg.no(), Set.of()), asked ? next.form() : null));
        if (leg.isOpen() && due.signal() == Signal.LATE && opened.allows(Act.REMIND)) {
            forms.of(Act.REMIND).ifPresent(acts::add);
        }
        return new DossierPage.Part(
                leg, facts.unit(leg.agency()), facts.holder(leg.holder(), leg.holderUnit(), names), due, acts);
    }

    private ActPage asked(ActForm form, OpenedDossier opened, @Nullable Leg leg) {
        return new ActPage(opened, form, leg, forms.fields(form, opened, leg), Map.of(), Map.of());
    }

    /** A reminder is about a part and stands there; what has a page of its own has no form. */
    private List<ActForm> others(Set<Act> acts, @Nullable ActForm next) {
        return acts.stream()
                .filter(act -> act != Act.REMIND && (next == null || act != next.act()))
                .flatMap(act -> forms.of(act).stream())
                .toList();
    }
}
