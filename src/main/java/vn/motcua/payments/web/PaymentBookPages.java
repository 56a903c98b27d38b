package vn.motcua.payments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.admission.Rank;
import vn.motcua.admission.Urgency;
import vn.motcua.identity.Actor;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Unit;
import vn.motcua.payments.PaymentBook;
import vn.motcua.payments.PaymentLine;
import vn.motcua.payments.PaymentSelection;
import vn.motcua.payments.PaymentSheet;
import vn.motcua.payments.Tills;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Option;
import vn.motcua.ui.SheetAnswer;

/** The payment book of a desk on screen and as a sheet. */
@Controller
@Requires({Permission.COLLECT_FEES, Permission.SEE_REPORTS})
@Rank(Urgency.DEFERRABLE)
class PaymentBookPages {

    private static final String PATH = "/can-bo/so-thu";
    private static final String SHEET = PATH + ".xlsx";
    private static final int SHOWN = 300;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final PaymentBook book;
    private final PaymentSheet sheets;
    private final Tills tills;
    private final Officials officials;
    private final Clock clock;

    PaymentBookPages(PaymentBook book, PaymentSheet sheets, Tills tills, Officials officials, Clock clock) {
        this.book = book;
        this.sheets = sheets;
        this.tills = tills;
        this.officials = officials;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor, @RequestParam Map<String, String> asked) {
        Reading reading = reading(actor, asked);
        PaymentSelection selection = reading.selection();
        List<PaymentLine> lines = selection == null ? List.of() : book.lines(actor, selection, SHOWN);
        Map<OfficialId, String> names = officials.named(lines.stream()
                .map(PaymentLine::official)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        ModelAndView view = new ModelAndView("payments/book");
        view.addObject(
                "page",
                new PaymentBookPage(
                        selection,
                        reading.agencies().stream()
                                .map(unit -> new Option(unit.code(), unit.name()))
                                .toList(),
                        reading.asked(),
                        lines.stream()
                                .map(line -> new PaymentBookPage.Row(
                                        line, line.official() == null ? "" : names.getOrDefault(line.official(), "")))
                                .toList(),
                        selection == null ? null : book.sums(selection),
                        selection == null
                                ? ""
                                : SHEET + "?don-vi=" + selection.agency().code() + "&tu=" + selection.from() + "&den="
                                        + selection.to(),
                        reading.errors()));
        view.setStatus(reading.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** The whole selection; what cannot be read is explained on the page. */
    @GetMapping(SHEET)
    @Nullable
    ModelAndView sheet(Actor actor, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        PaymentSelection selection = reading(actor, asked).selection();
        if (selection == null) {
            return show(actor, asked);
        }
        book.opened(actor, selection, "Tải sổ thu phí, lệ phí (XLSX)");
        String name =
                "so-thu-phi_" + selection.agency().code() + "_" + selection.from() + "_" + selection.to() + ".xlsx";
        SheetAnswer.begin(response, name);
        sheets.write(selection, response.getOutputStream());
        return null;
    }

    /** What was asked for, as far as it can be read. */
    private record Reading(
            @Nullable PaymentSelection selection,
            List<Unit> agencies,
            PaymentBookPage.Asked asked,
            Map<String, String> errors) {}

    private Reading reading(Actor actor, Map<String, String> asked) {
        List<Unit> agencies = tills.readableBy(actor);
        String today = LocalDate.now(clock).toString();
        String from = asked.getOrDefault("tu", today);
        String to = asked.getOrDefault("den", today);
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<LocalDate> first = day("tu", from, errors);
        Optional<LocalDate> last = day("den", to, errors);
        if (errors.isEmpty() && last.orElseThrow().isBefore(first.orElseThrow())) {
            errors.put("den", "Ngày cuối phải từ ngày đầu trở đi.");
        }
        Unit agency = agencies.isEmpty() ? null : chosen(agencies, asked.get("don-vi"));
        PaymentSelection selection = agency == null || !errors.isEmpty()
                ? null
                : new PaymentSelection(agency, first.orElseThrow(), last.orElseThrow());
        return new Reading(
                selection, agencies, new PaymentBookPage.Asked(agency == null ? "" : agency.code(), from, to), errors);
    }

    private static Optional<LocalDate> day(String field, String typed, Map<String, String> errors) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (!day.isBefore(EARLIEST) && day.isBefore(LATEST)) {
                return Optional.of(day);
            }
        } catch (DateTimeException e) {
            // the sentence below says it
        }
        errors.put(field, "Xin ghi ngày đúng, chẳng hạn 2019-03-04.");
        return Optional.empty();
    }

    private static Unit chosen(List<Unit> agencies, @Nullable String code) {
        return agencies.stream()
                .filter(unit -> code == null || code.isBlank() || unit.code().equals(code.strip()))
                .findFirst()
                .orElseThrow(() -> new NotFound("agency"));
    }
}
