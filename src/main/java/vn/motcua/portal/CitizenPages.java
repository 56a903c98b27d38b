package vn.motcua.portal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditQueries;
import vn.motcua.audit.AuditSearch;
import vn.motcua.dossiers.OwnDossiers;
import vn.motcua.identity.Citizen;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.identity.RequiresCitizen;
import vn.motcua.ui.NotFound;

/** What a signed-in citizen sees of their own: the dossiers, and who looked at them. */
@Controller
@RequiresCitizen
class CitizenPages {

    private static final String PATH = "/cong-dan";
    private static final int MOST_LOOKS = 200;
    private static final int MOST_DEEDS = 50;
    private static final List<String> KINDS = List.of("dossier", "attachment");

    private final OwnDossiers own;
    private final AuditQueries audit;
    private final Officials officials;

    CitizenPages(OwnDossiers own, AuditQueries audit, Officials officials) {
        this.own = own;
        this.audit = audit;
        this.officials = officials;
    }

    @GetMapping(PATH)
    ModelAndView list(Citizen citizen) {
        return new ModelAndView("portal/own", "page", new OwnDossiersPage(citizen, own.of(citizen.identity())));
    }

    @GetMapping(PATH + "/ho-so")
    ModelAndView open(Citizen citizen, @RequestParam(name = "ma", defaultValue = "") String number) {
        return own.open(citizen.identity(), number)
                .map(dossier -> new ModelAndView("portal/tracked", "tracked", new TrackedPage(dossier, true)))
                .orElseThrow(() -> new NotFound("no dossier of this citizen"));
    }

    /** Of one dossier, or of all that the citizen has. */
    @GetMapping(PATH + "/ai-da-xem")
    ModelAndView looks(Citizen citizen, @RequestParam(name = "ma", defaultValue = "") String number) {
        Map<String, String> subjects = new HashMap<>(own.subjects(citizen.identity()));
        if (!number.isEmpty()) {
            subjects.values().removeIf(reference -> !reference.equals(number));
            if (subjects.isEmpty()) {
                throw new NotFound("no dossier of this citizen");
            }
        }
        List<AuditEntry> looks = audit.looksAt(subjects.keySet(), KINDS, MOST_LOOKS);
        List<AuditEntry> deeds = number.isEmpty() ? deedsOn(citizen) : List.of();
        return new ModelAndView(
                "portal/looks",
                "page",
                new LooksPage(
                        number,
                        looks.stream()
                                .map(entry -> LooksPage.look(entry, subjects.getOrDefault(entry.subjectId(), "")))
                                .toList(),
                        deeds,
                        officials.all(whoActed(looks, deeds)),
                        looks.size() == MOST_LOOKS));
    }

    private List<AuditEntry> deedsOn(Citizen citizen) {
        String key = String.valueOf(citizen.id().value());
        return audit.deeds(new AuditSearch(null, null, Audit.CITIZEN, key, null, null, null, MOST_DEEDS));
    }

    private static Collection<OfficialId> whoActed(List<AuditEntry> looks, List<AuditEntry> deeds) {
        return Stream.concat(looks.stream(), deeds.stream())
                .map(AuditEntry::official)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
