package vn.motcua.dossiers.papers;

import io.micrometer.core.instrument.Metrics;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Event;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Reading;
import vn.motcua.dossiers.RuleSet;

/** Giấy tờ của hồ sơ: the front door to the papers that the law wants given, kept or passed on with a dossier. */
@Component
public class Papers {

    private final Reading reading;
    private final Occasions occasions;
    private final Receipts receipts;
    private final Letters letters;
    private final ControlSheets controlSheets;
    private final PaperPrinter printer;

    Papers(
            Reading reading,
            Occasions occasions,
            Receipts receipts,
            Letters letters,
            ControlSheets controlSheets,
            PaperPrinter printer) {
        this.reading = reading;
        this.occasions = occasions;
        this.receipts = receipts;
        this.letters = letters;
        this.controlSheets = controlSheets;
        this.printer = printer;
    }

    /** The papers that this dossier has by now, in the order of the forms, each time (lần) on its own. */
    public List<PaperLink> availableFor(OpenedDossier opened) {
        return occasions.of(opened, reading.events(opened)).stream()
                .sorted(Comparator.comparing(Occasion::paper).thenComparing(Occasion::no))
                .map(occasion -> link(opened, occasion))
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
        List<Event> events = reading.events(opened);
        return Occasions.choose(occasions.of(opened, events), paper, no)
                .map(occasion -> printed(opened, occasion, sheet(opened, occasion, events)));
    }

    private PaperSheet sheet(OpenedDossier opened, Occasion occasion, List<Event> events) {
        return switch (occasion.paper()) {
            case RECEIPT -> receipts.sheet(opened, occasion);
            case SUPPLEMENT -> letters.supplement(opened, occasion);
            case REFUSAL -> letters.refusal(opened, occasion);
            case APOLOGY -> letters.apology(opened, occasion);
            case STOP -> letters.stop(opened, occasion);
            case CONTROL -> controlSheets.sheet(opened, occasion, events);
        };
    }

    private PrintedPaper printed(OpenedDossier opened, Occasion occasion, PaperSheet sheet) {
        String reference = opened.dossier().reference();
        String name = occasion.paper().slug() + "-" + reference + (occasion.no() > 1 ? "-lan-" + occasion.no() : "");
        byte[] pdf = printer.print(
                sheet.template(),
                sheet,
                sheet.head().title() + " " + reference,
                occasion.event().at());
        Metrics.counter("motcua.papers", "kind", occasion.paper().slug()).increment();
        return new PrintedPaper(name + ".pdf", pdf);
    }
}
