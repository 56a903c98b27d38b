package vn.motcua.dossiers.books.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.admission.Rank;
import vn.motcua.admission.Urgency;
import vn.motcua.dossiers.books.BookCursor;
import vn.motcua.dossiers.books.BookEntry;
import vn.motcua.dossiers.books.BookSelection;
import vn.motcua.dossiers.books.BookSheet;
import vn.motcua.dossiers.books.OpenedBook;
import vn.motcua.dossiers.books.Period;
import vn.motcua.dossiers.books.RegisterBook;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Option;
import vn.motcua.ui.SheetAnswer;

/** The register book of a one-stop desk on screen and as a sheet. */
@Controller
@Requires(Permission.SEE_DOSSIERS)
@Rank(Urgency.DEFERRABLE)
class BookPages {

    static final String PATH = "/can-bo/so";
    private static final String SHEET = PATH + ".xlsx";
    private static final String PRINT = PATH + ".pdf";
    private static final int PAGE = 50;

    private final RegisterBook book;
    private final BookSheet sheets;
    private final Units units;
    private final Clock clock;

    BookPages(RegisterBook book, BookSheet sheets, Units units, Clock clock) {
        this.book = book;
        this.sheets = sheets;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor, @RequestParam Map<String, String> asked) {
        List<Unit> agencies = book.agenciesOf(actor);
        PeriodAsked period = period(asked);
        if (agencies.isEmpty()) {
            return view(page(null, asked, "", period, agencies, List.of()), HttpStatus.OK);
        }
        Unit agency = chosen(agencies, asked.get("don-vi"));
        Period whole = period.period();
        if (whole == null) {
            return view(
                    page(null, asked, agency.code(), period, agencies, List.of()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        OpenedBook opened = open(actor, agency, whole, asked, "Sổ theo dõi hồ sơ");
        List<BookEntry> entries = book.page(opened, BookCursor.parse(asked.get("sau")), PAGE);
        return view(page(opened, asked, agency.code(), period, agencies, entries), HttpStatus.OK);
    }

    /** The whole selection; what cannot be read is explained on the page. */
    @GetMapping(SHEET)
    @Nullable
    ModelAndView sheet(Actor actor, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        List<Unit> agencies = book.agenciesOf(actor);
        Period period = period(asked).period();
        if (period == null || agencies.isEmpty()) {
            return show(actor, asked);
        }
        OpenedBook opened =
                open(actor, chosen(agencies, asked.get("don-vi")), period, asked, "Tải sổ theo dõi hồ sơ (XLSX)");
        SheetAnswer.begin(
                response,
                "so-theo-doi-ho-so_" + opened.agency().code() + "_" + period.from() + "_" + period.to() + ".xlsx");
        sheets.write(opened, response.getOutputStream());
        return null;
    }

    private OpenedBook open(Actor actor, Unit agency, Period period, Map<String, String> asked, String why) {
        BookSelection selection = new BookSelection(agency.id(), period, procedure(asked));
        return book.open(actor, selection, why).orElseThrow(() -> new NotFound("book"));
    }

    private static @Nullable String procedure(Map<String, String> asked) {
        String code = asked.getOrDefault("thu-tuc", "").replace("\0", "").strip();
        return code.isEmpty() ? null : code;
    }

    private PeriodAsked period(Map<String, String> asked) {
        return PeriodAsked.of(asked.get("tu"), asked.get("den"), Period.yearTo(LocalDate.now(clock)));
    }

    private static Unit chosen(List<Unit> agencies, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return agencies.getFirst();
        }
        Optional<Unit> found = agencies.stream()
                .filter(unit -> unit.code().equals(code.strip()))
                .findFirst();
        return found.orElseThrow(() -> new NotFound("agency"));
    }

    private BookPage page(
            @Nullable OpenedBook opened,
            Map<String, String> asked,
            String agency,
            PeriodAsked period,
            List<Unit> agencies,
            List<BookEntry> found) {
        boolean more = found.size() > PAGE;
        List<BookEntry> entries = more ? found.subList(0, PAGE) : found;
        Address here = Address.of(PATH)
                .with("don-vi", agency)
                .with("tu", period.from())
                .with("den", period.to())
                .with("thu-tuc", procedure(asked));
        return new BookPage(
                opened,
                new BookPage.Asked(agency, period.from(), period.to(), asked.getOrDefault("thu-tuc", "")),
                agencies.stream()
                        .map(unit -> new Option(unit.code(), unit.name()))
                        .toList(),
                opened == null ? List.of() : procedures(opened),
                entries.stream()
                        .map(entry ->
                                new BookPage.Row(entry, units.unit(entry.lead()).shortName()))
                        .toList(),
                opened == null ? 0 : book.count(opened),
                new BookPage.Links(
                        here.at(SHEET).toString(),
                        here.at(PRINT).toString(),
                        asked.getOrDefault("sau", "").isEmpty() ? null : here.toString(),
                        more
                                ? here.with("sau", entries.getLast().cursor().text())
                                        .toString()
                                : null),
                period.errors());
    }

    private List<Option> procedures(OpenedBook opened) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "Tất cả"));
        book.procedures(opened).forEach(one -> options.add(new Option(one.code(), one.code() + " " + one.name())));
        return options;
    }

    private static ModelAndView view(BookPage page, HttpStatus status) {
        ModelAndView view = new ModelAndView("dossiers/book", "page", page);
        view.setStatus(status);
        return view;
    }
}
