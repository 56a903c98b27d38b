package vn.motcua.dossiers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.AttachedPapers;
import vn.motcua.dossiers.DueSign;
import vn.motcua.dossiers.Leg;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Said;
import vn.motcua.dossiers.papers.PaperLink;
import vn.motcua.dossiers.web.acts.ActForm;
import vn.motcua.dossiers.web.acts.ActPage;
import vn.motcua.ui.Fact;

/**
 * Trang hồ sơ: a dossier on the screen of an official.
 *
 * @param where in whose hands it is
 * @param next the act that comes next, if it is this official's
 * @param others what else the official may do now
 * @param prints the papers of the law that can be printed by now
 */
public record DossierPage(
        OpenedDossier opened,
        DueSign due,
        Said where,
        @Nullable ActPage next,
        List<ActForm> others,
        List<Part> parts,
        List<Line> about,
        HandedIn handedIn,
        List<PaperLink> prints,
        List<HistoryLine> history) {

    /** One named thing about the dossier. */
    public record Line(Said name, Said value) {}

    /** Một phần việc của cơ quan khác, with what may be done on it. */
    public record Part(Leg leg, String agency, String holder, DueSign due, List<ActForm> acts) {}

    /** Nội dung đã nộp: papers, answers to the form, files. */
    public record HandedIn(List<Fact> papers, List<Fact> answers, AttachedPapers files) {}

    /** The address of this page. */
    public String address() {
        return DossierPages.address(opened.dossier().reference());
    }
}
