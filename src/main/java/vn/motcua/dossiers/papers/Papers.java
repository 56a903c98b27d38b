package vn.motcua.dossiers.papers;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Reading;
import vn.motcua.dossiers.RuleSet;

/** Giấy tờ của hồ sơ: the front door to the papers that the law wants given, kept or passed on with a dossier. */
@Component
public class Papers {

    private final Reading reading;
    private final Occasions occasions;
    private final Receipts receipts;
    private final PaperPrinter printer;

    Papers(Reading reading, Occasions occasions, Receipts receipts, PaperPrinter printer) {
        this.reading = reading;
        this.occasions = occasions;
        this.receipts = receipts;
        this.printer = printer;
    }

    /** The papers that this dossier has by now, in the order of the forms, each time (lần) on its own. */
    public List<PaperLink> availableFor(OpenedDossier opened) {
        return given(opened).stream()
                .sorted(java.util.Comparator.comparing(Occasion::paper).thenComparing(Occasion::no))
                .map(occasion -> link(opened, occasion))
                .toList();
    }

    private List<Occasion> given(OpenedDossier opened) {
        return occasions.of(opened, reading.events(opened)).stream()
                .filter(occasion -> occasion.paper() == Paper.RECEIPT)
                .toList();
    }

    private static PaperLink link(OpenedDossier opened, Occasion occasion) {
        RuleSet.Form form = opened.rules().forms().get(occasion.paper().name());
        return new PaperLink(
                occasion.paper(),
                form.number(),
                form.title(),
                occasion.no(),
                occasion.event().at(),
                "/can-bo/ho-so/" + opened.dossier().reference() + "/giay/"
                        + occasion.paper().slug() + ".pdf?lan=" + occasion.no());
    }

    /**
     * The paper as PDF.
     *
     * @param no which time (lần) it was given; null for the last
     */
    public Optional<PrintedPaper> print(OpenedDossier opened, Paper paper, @Nullable Integer no) {
        return given(opened).stream()
                .filter(occasion -> occasion.paper() == paper && (no == null || occasion.no() == no))
                .reduce((earlier, later) -> later)
                .map(occasion -> printed(opened, occasion));
    }

    private PrintedPaper printed(OpenedDossier opened, Occasion occasion) {
        RuleSet.Form form = opened.rules().forms().get(occasion.paper().name());
        String name = occasion.paper().slug() + "-" + opened.dossier().reference()
                + (occasion.no() > 1 ? "-lan-" + occasion.no() : "") + ".pdf";
        byte[] pdf = printer.print(
                "papers/receipt",
                receipts.sheet(opened, occasion),
                form.title() + " " + opened.dossier().reference(),
                occasion.event().at());
        return new PrintedPaper(name, pdf);
    }
}
