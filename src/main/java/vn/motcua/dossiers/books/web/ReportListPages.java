package vn.motcua.dossiers.books.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.admission.Rank;
import vn.motcua.admission.Urgency;
import vn.motcua.dossiers.Remit;
import vn.motcua.dossiers.Remits;
import vn.motcua.dossiers.books.Period;
import vn.motcua.dossiers.books.Report06;
import vn.motcua.dossiers.books.Report06Cell;
import vn.motcua.dossiers.books.Report06Line;
import vn.motcua.dossiers.books.Report06Selection;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Units;
import vn.motcua.ui.NotFound;

/** The dossiers behind a number of form II.06a. */
@Controller
@Requires(Permission.SEE_REPORTS)
@Rank(Urgency.DEFERRABLE)
class ReportListPages {

    static final String PATH = ReportPages.PATH + "/ho-so";
    private static final int PAGE = 50;

    private final Report06 report;
    private final Remits remits;
    private final Units units;
    private final Clock clock;

    ReportListPages(Report06 report, Remits remits, Units units, Clock clock) {
        this.report = report;
        this.remits = remits;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list(Actor actor, @RequestParam Map<String, String> query) {
        ReportAsked asked = ReportAsked.of(query, LocalDate.now(clock));
        Period period = asked.period().period();
        Report06Cell cell = cell(query.getOrDefault("o", ""));
        if (period == null) {
            throw new NotFound("period");
        }
        Remit remit = remit(actor, asked, query.getOrDefault("gom", ""));
        String field = query.get("linh-vuc");
        Report06Selection selection = new Report06Selection(remit, period, Report06Selection.By.AGENCY);
        List<Report06Line> found =
                report.behind(actor, selection, cell, field, Report06Line.Cursor.parse(query.get("sau")), PAGE);
        return new ModelAndView("dossiers/report06-list", "page", page(remit, period, cell, query, found));
    }

    private static Report06Cell cell(String column) {
        return Arrays.stream(Report06Cell.values())
                .filter(cell -> String.valueOf(cell.column()).equals(column))
                .findFirst()
                .orElseThrow(() -> new NotFound("column"));
    }

    /** A line's own unit alone; of a sum, all that the report took together. */
    private Remit remit(Actor actor, ReportAsked asked, String together) {
        boolean alone = together.isEmpty()
                || asked.by().filter(by -> by == Report06Selection.By.FIELD).isPresent();
        if (alone) {
            return remits.alone(actor, Permission.SEE_REPORTS, asked.unit()).orElseThrow(() -> new NotFound("unit"));
        }
        Remit whole = remits.whole(actor, Permission.SEE_REPORTS, asked.unit()).orElseThrow(() -> new NotFound("unit"));
        return TierWords.named(together)
                .map(words -> remits.narrowed(whole, words.tier()))
                .orElse(whole);
    }

    private ReportListPage page(
            Remit remit, Period period, Report06Cell cell, Map<String, String> query, List<Report06Line> found) {
        boolean more = found.size() > PAGE;
        List<Report06Line> lines = more ? found.subList(0, PAGE) : found;
        Address here = Address.of(PATH)
                .with("don-vi", remit.unit().code())
                .with("tu", period.from())
                .with("den", period.to())
                .with("theo", query.get("theo"))
                .with("gom", query.get("gom"))
                .with("linh-vuc", query.get("linh-vuc"))
                .with("o", cell.column());
        return new ReportListPage(
                remit.unit().name(),
                cell,
                period,
                query.get("linh-vuc"),
                Address.of(ReportPages.PATH)
                        .with("don-vi", remit.unit().code())
                        .with("tu", period.from())
                        .with("den", period.to())
                        .toString(),
                lines.stream()
                        .map(line -> new ReportListPage.Row(
                                line, units.unit(line.agency()).name()))
                        .toList(),
                query.getOrDefault("sau", "").isEmpty() ? null : here.toString(),
                more ? here.with("sau", lines.getLast().cursor().text()).toString() : null);
    }
}
