package vn.motcua.dossiers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.procedures.Procedures;

/**
 * Hồ sơ của công dân đã xác thực: what a citizen learns whose identity number an official has checked. They see the
 * dossiers in whose receipt this number stands, as the tracking page shows them (Circular 01/2018 art. 16(2)(d)); every
 * other dossier is to them as if it did not exist.
 */
@Component
public class OwnDossiers {

    /** So many of the latest are listed. */
    public static final int MOST = 100;

    private final DossierStore store;
    private final OwnDossierQueries queries;
    private final TrackedDossiers views;
    private final Procedures procedures;

    OwnDossiers(DossierStore store, OwnDossierQueries queries, TrackedDossiers views, Procedures procedures) {
        this.store = store;
        this.queries = queries;
        this.views = views;
        this.procedures = procedures;
    }

    /** The latest first. */
    public List<OwnDossier> of(String identity) {
        return queries.latest(identity, MOST).stream().map(this::line).toList();
    }

    /** Empty for a number that does not exist and for somebody else's. */
    public Optional<TrackedDossier> open(String identity, String number) {
        String tidied = Tracking.tidied(number);
        return Optional.of(tidied)
                .filter(Tracking::isNumber)
                .flatMap(store::find)
                .filter(dossier -> identity.equals(dossier.applicant().identity()))
                .map(views::of);
    }

    /**
     * Under which names the record of looks knows these dossiers and their files: the number, the provisional reference
     * before it, and each of the two with the number of a file; to the number that the citizen knows.
     */
    public Map<String, String> subjects(String identity) {
        Map<String, String> subjects = new HashMap<>();
        for (OwnDossierQueries.Named named : queries.named(identity, MOST)) {
            for (String name : List.of(named.reference(), ProvisionalReference.of(new DossierId(named.id())))) {
                subjects.put(name, named.reference());
                for (int file = 1; file <= named.files(); file++) {
                    subjects.put(name + "/" + file, named.reference());
                }
            }
        }
        return subjects;
    }

    private OwnDossier line(Dossier dossier) {
        return new OwnDossier(
                dossier.reference(),
                procedures.version(dossier.filing().version()).name(),
                dossier.times().receivedAt(),
                PublicWords.status(dossier),
                TrackedDossiers.isCitizensTurn(dossier),
                due(dossier));
    }

    private OwnDossier.@Nullable Due due(Dossier dossier) {
        if (dossier.times().dueAt() == null || TrackedDossiers.endedWithoutResult(dossier)) {
            return null;
        }
        TrackedDossier.Standing standing = views.standing(dossier);
        return new OwnDossier.Due(
                dossier.times().dueAt(),
                standing,
                views.standingWords(dossier, dossier.times().dueAt(), standing));
    }
}
