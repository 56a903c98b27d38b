package vn.motcua.dossiers.books.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.admission.Rank;
import vn.motcua.admission.Urgency;
import vn.motcua.dossiers.Remit;
import vn.motcua.dossiers.Remits;
import vn.motcua.dossiers.Said;
import vn.motcua.dossiers.books.OfficialPeriod;
import vn.motcua.dossiers.books.Period;
import vn.motcua.dossiers.books.Report06;
import vn.motcua.dossiers.books.Report06Selection;
import vn.motcua.dossiers.books.Report06Selection.By;
import vn.motcua.dossiers.books.Report06Sheet;
import vn.motcua.dossiers.books.Report06Table;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Option;
import vn.motcua.ui.SheetAnswer;

/** Form II.06a on screen and as a sheet, for every period and every unit that the official may see reports of. */
@Controller
@Requires(Permission.SEE_REPORTS)
@Rank(Urgency.DEFERRABLE)
class ReportPages {

    static final String PATH = "/can-bo/bao-cao/bieu-06";
    private static final String SHEET = PATH + ".xlsx";

    private final Report06 report;
    private final Report06Sheet sheets;
    private final Remits remits;
    private final Clock clock;

    ReportPages(Report06 report, Report06Sheet sheets, Remits remits, Clock clock) {
        this.report = report;
        this.sheets = sheets;
        this.remits = remits;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor, @RequestParam Map<String, String> query) {
        ReportAsked asked = ReportAsked.of(query, LocalDate.now(clock));
        Remit remit = remitOf(actor, asked.unit());
        Period period = asked.period().period();
        Report06Table table = period == null ? null : report.of(selection(actor, remit, period, asked));
        ModelAndView view = new ModelAndView("dossiers/report06", "page", page(actor, remit, asked, table));
        view.setStatus(period == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }

    /** The same as a sheet; what cannot be read is explained on the page. */
    @GetMapping(SHEET)
    @Nullable
    ModelAndView sheet(Actor actor, @RequestParam Map<String, String> query, HttpServletResponse response)
            throws IOException {
        ReportAsked asked = ReportAsked.of(query, LocalDate.now(clock));
        Period period = asked.period().period();
        if (period == null) {
            return show(actor, query);
        }
        Remit remit = remitOf(actor, asked.unit());
        Report06Table table = report.of(selection(actor, remit, period, asked));
        SheetAnswer.begin(
                response, "bieu-II.06a_" + remit.unit().code() + "_" + period.from() + "_" + period.to() + ".xlsx");
        sheets.write(table, response.getOutputStream());
        return null;
    }

    private Remit remitOf(Actor actor, String unit) {
        return remits.whole(actor, Permission.SEE_REPORTS, unit).orElseThrow(() -> new NotFound("unit"));
    }

    /** By field of law the report is of one agency; by agency, of it and all below it. */
    private Report06Selection selection(Actor actor, Remit whole, Period period, ReportAsked asked) {
        By by = by(whole, asked);
        Remit remit = by == By.AGENCY
                ? whole
                : remits.alone(actor, Permission.SEE_REPORTS, whole.unit().code())
                        .orElseThrow(() -> new NotFound("unit"));
        return new Report06Selection(remit, period, by);
    }

    private static By by(Remit whole, ReportAsked asked) {
        if (whole.kind() != Remit.Kind.AGENCIES) {
            return By.FIELD;
        }
        return asked.by().orElse(whole.units().size() == 1 ? By.FIELD : By.AGENCY);
    }

    private ReportPage page(Actor actor, Remit remit, ReportAsked asked, @Nullable Report06Table table) {
        ReportLayout layout = table == null ? null : new ReportLayout(table);
        String by = ReportAsked.slug(by(remit, asked));
        return new ReportPage(
                remit.unit().name(),
                new ReportPage.Asked(
                        remit.unit().code(),
                        asked.code().isEmpty() ? ReportAsked.FREE : asked.code(),
                        asked.period().from(),
                        asked.period().to(),
                        by),
                choices(actor, remit, asked),
                table,
                layout == null ? List.of() : layout.groups(),
                layout == null ? null : layout.total(),
                table != null && table.selection().period().ends().isAfter(clock.instant()),
                Address.of(SHEET)
                        .with("don-vi", remit.unit().code())
                        .with("tu", asked.period().from())
                        .with("den", asked.period().to())
                        .with("theo", by)
                        .toString(),
                asked.period().errors());
    }

    private ReportPage.Choices choices(Actor actor, Remit remit, ReportAsked asked) {
        List<ReportPage.Choice> periods = new ArrayList<>();
        periods.add(choice(ReportAsked.FREE, "Tự chọn ngày", "Own dates"));
        List<OfficialPeriod> offered = new ArrayList<>(OfficialPeriod.begunBy(LocalDate.now(clock)));
        OfficialPeriod.named(asked.code()).filter(one -> !offered.contains(one)).ifPresent(offered::add);
        offered.forEach(one -> periods.add(choice(one.code(), one.title(), one.inEnglish())));
        return new ReportPage.Choices(
                remits.choices(actor, Permission.SEE_REPORTS).stream()
                        .map(unit -> new Option(unit.code(), unit.name()))
                        .toList(),
                periods,
                remit.kind() == Remit.Kind.AGENCIES
                        ? List.of(
                                choice(
                                        ReportAsked.slug(By.AGENCY),
                                        "Đơn vị (gồm cấp dưới)",
                                        "an agency (with those below)"),
                                choice(
                                        ReportAsked.slug(By.FIELD),
                                        "Lĩnh vực (của cơ quan này)",
                                        "a field of law (of this agency)"))
                        : List.of());
    }

    private static ReportPage.Choice choice(String code, String vi, String en) {
        return new ReportPage.Choice(code, new Said(vi, en));
    }
}
