package vn.motcua.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.motcua.dossiers.OwnDossier;
import vn.motcua.dossiers.OwnDossiers;
import vn.motcua.identity.Citizen;
import vn.motcua.ui.Signal;

/** Trang hồ sơ của tôi. */
public record OwnDossiersPage(Citizen citizen, List<OwnDossier> dossiers) {

    /** Those that wait for the citizen. */
    public List<OwnDossier> waiting() {
        return dossiers.stream().filter(OwnDossier::citizensTurn).toList();
    }

    /** All others. */
    public List<OwnDossier> others() {
        return dossiers.stream().filter(dossier -> !dossier.citizensTurn()).toList();
    }

    /** Whether there may be more than are listed. */
    public boolean cut() {
        return dossiers.size() == OwnDossiers.MOST;
    }

    /** Where one is opened. */
    public static String address(OwnDossier dossier) {
        return "/cong-dan/ho-so?ma=" + URLEncoder.encode(dossier.reference(), StandardCharsets.UTF_8);
    }

    /** The shape and colour of the due time. */
    public static Signal signal(OwnDossier.Due due) {
        return TrackedPage.signal(due.where());
    }
}
