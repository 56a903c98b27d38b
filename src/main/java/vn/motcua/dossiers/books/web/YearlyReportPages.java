package vn.motcua.dossiers.books.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.admission.Rank;
import vn.motcua.admission.Urgency;
import vn.motcua.dossiers.Remit;
import vn.motcua.dossiers.Remits;
import vn.motcua.dossiers.books.YearlyReport;
import vn.motcua.dossiers.books.YearlyReportTable;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Option;

/** What was received, solved and late in some years, by level, field of law and year. */
@Controller
@Requires(Permission.SEE_REPORTS)
@Rank(Urgency.DEFERRABLE)
class YearlyReportPages {

    static final String PATH = "/can-bo/bao-cao/nhieu-nam";
    private static final int USUAL_YEARS = 3;

    private final YearlyReport report;
    private final Remits remits;
    private final Clock clock;

    YearlyReportPages(YearlyReport report, Remits remits, Clock clock) {
        this.report = report;
        this.remits = remits;
        this.clock = clock;
    }

    /** Without years, the last three whole ones. */
    @GetMapping(PATH)
    ModelAndView show(
            Actor actor,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "tu-nam", defaultValue = "") String from,
            @RequestParam(name = "den-nam", defaultValue = "") String to) {
        int thisYear = LocalDate.now(clock).getYear();
        String first = from.isBlank() ? String.valueOf(thisYear - USUAL_YEARS) : from.strip();
        String last = to.isBlank() ? String.valueOf(thisYear - 1) : to.strip();
        Remit remit = remits.whole(actor, Permission.SEE_REPORTS, unit).orElseThrow(() -> new NotFound("unit"));
        Map<String, String> errors = faults(first, last, thisYear);
        YearlyReportTable table =
                errors.isEmpty() ? report.of(remit, Integer.parseInt(first), Integer.parseInt(last)) : null;
        YearlyReportLayout layout = table == null ? null : new YearlyReportLayout(table, remit);
        List<Option> units = remits.choices(actor, Permission.SEE_REPORTS).stream()
                .map(one -> new Option(one.code(), one.name()))
                .toList();
        ModelAndView view = new ModelAndView(
                "dossiers/yearly-report",
                "page",
                new YearlyReportPage(
                        remit.unit().name(),
                        new YearlyReportPage.Asked(remit.unit().code(), first, last),
                        units,
                        table == null ? List.of() : table.years(),
                        layout == null ? List.of() : layout.blocks(),
                        layout == null ? null : layout.total(),
                        last.equals(String.valueOf(thisYear)),
                        errors));
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static Map<String, String> faults(String from, String to, int thisYear) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!isYear(from, thisYear)) {
            errors.put("tu-nam", "Năm đầu phải từ 1990 đến " + thisYear + ".");
        }
        if (!isYear(to, thisYear)) {
            errors.put("den-nam", "Năm cuối phải từ 1990 đến " + thisYear + ".");
        } else if (errors.isEmpty() && (to.compareTo(from) < 0 || tooMany(from, to))) {
            errors.put(
                    "den-nam",
                    "Năm cuối không trước năm đầu, và báo cáo có nhiều nhất " + YearlyReport.MOST_YEARS + " năm.");
        }
        return errors;
    }

    private static boolean tooMany(String from, String to) {
        return Integer.parseInt(to) - Integer.parseInt(from) >= YearlyReport.MOST_YEARS;
    }

    private static boolean isYear(String text, int latest) {
        return text.matches("(19|20)\\d\\d") && text.compareTo("1990") >= 0 && Integer.parseInt(text) <= latest;
    }
}
