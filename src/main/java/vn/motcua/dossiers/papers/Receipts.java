package vn.motcua.dossiers.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.calendar.Term;
import vn.motcua.dossiers.Act;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Reading;
import vn.motcua.dossiers.Receipt;
import vn.motcua.dossiers.Registration;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.procedures.Anatomy;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.Fee;
import vn.motcua.procedures.Procedures;

/** Lập Giấy tiếp nhận from what the event kept, so that an old receipt is printed as it was given. */
@Component
class Receipts {

    private static final TypeReference<List<Registration.HandedIn>> PAPERS = new TypeReference<>() {};

    private final Heads heads;
    private final Reading reading;
    private final Procedures procedures;
    private final Officials officials;
    private final PaperQueries queries;
    private final ObjectMapper json;

    Receipts(
            Heads heads,
            Reading reading,
            Procedures procedures,
            Officials officials,
            PaperQueries queries,
            ObjectMapper json) {
        this.heads = heads;
        this.reading = reading;
        this.procedures = procedures;
        this.officials = officials;
        this.queries = queries;
        this.json = json;
    }

    ReceiptSheet sheet(OpenedDossier opened, Occasion occasion) {
        Receipt receipt = Objects.requireNonNull(occasion.receipt());
        Dossier.Filing filing = opened.dossier().filing();
        ReceiptSheet.Book book = book(opened.dossier());
        return new ReceiptSheet(
                heads.ofDesk(
                        opened,
                        Paper.RECEIPT,
                        book.place() + "/TNHS",
                        occasion.event().at()),
                heads.name(filing.desk()),
                Matter.of(Party.of(receipt.applicant()), receipt.procedureName(), receipt.subject()),
                papers(opened, occasion),
                receipt.copies(),
                receipt.term() == null
                        ? "pháp luật không quy định cụ thể"
                        : Term.parse(receipt.term()).inVietnamese(),
                PaperWords.moment(
                        Objects.requireNonNull(opened.dossier().times().acceptedAt())),
                receipt.dueAt() == null ? null : PaperWords.moment(receipt.dueAt()),
                fees(occasion, filing.channel()),
                book,
                name(occasion.event().actor()),
                correction(occasion));
    }

    private ReceiptSheet.Book book(Dossier dossier) {
        var acceptedAt = Objects.requireNonNull(dossier.times().acceptedAt());
        return new ReceiptSheet.Book("01/" + PaperWords.dayOf(acceptedAt).getYear(), queries.placeInBook(dossier.id()));
    }

    /** What was handed in; a desk that ticked by code gets the paper's name. */
    private List<ReceiptSheet.Line> papers(OpenedDossier opened, Occasion occasion) {
        Map<String, String> names = procedures.version(occasion.event().version()).anatomy().papers().stream()
                .flatMap(each -> each.papers().stream())
                .collect(Collectors.toMap(paper -> paper.code(), paper -> paper.name(), (one, other) -> one));
        return json.readValue(reading.content(opened).papers(), PAPERS).stream()
                .map(paper -> new ReceiptSheet.Line(
                        names.getOrDefault(paper.paper(), paper.paper()),
                        paper.originals(),
                        paper.copies(),
                        paper.note()))
                .toList();
    }

    private List<String> fees(Occasion occasion, Channel channel) {
        Anatomy anatomy = procedures.version(occasion.event().version()).anatomy();
        Set<Fee> fees = anatomy.feesOf(channel);
        List<String> words = new ArrayList<>(fees.stream()
                .map(PaperWords::fee)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList());
        return words.isEmpty() ? List.of("không thu") : words;
    }

    private static @Nullable String correction(Occasion occasion) {
        return occasion.event().act() == Act.CORRECT_INTAKE
                ? "Thay Giấy tiếp nhận lần " + (occasion.no() - 1) + "; lý do sửa: " + occasion.text("reason")
                : null;
    }

    private String name(@Nullable OfficialId official) {
        return official == null ? "" : officials.named(List.of(official)).getOrDefault(official, "");
    }
}
