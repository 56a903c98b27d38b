package vn.motcua.dossiers.books.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Remit;
import vn.motcua.dossiers.books.Period;
import vn.motcua.dossiers.books.Report06Cell;
import vn.motcua.dossiers.books.YearlyCounts;
import vn.motcua.dossiers.books.YearlyReportTable;

/** Lays the report of some years out: each number leads to the dossiers that form II.06a lists for it. */
final class YearlyReportLayout {

    private final YearlyReportTable table;
    private final Remit remit;

    YearlyReportLayout(YearlyReportTable table, Remit remit) {
        this.table = table;
        this.remit = remit;
    }

    List<YearlyReportPage.Block> blocks() {
        return table.blocks().stream()
                .map(block -> {
                    TierWords tier = TierWords.of(block.tier());
                    return new YearlyReportPage.Block(
                            tier.title(),
                            line("", block.sums(), tier.slug(), null),
                            block.lines().stream()
                                    .map(line -> line(line.field(), line.years(), tier.slug(), line.field()))
                                    .toList());
                })
                .toList();
    }

    YearlyReportPage.@Nullable Line total() {
        return table.blocks().isEmpty() ? null : line("", table.sums(), ReportLayout.WHOLE, null);
    }

    private YearlyReportPage.Line line(String name, List<YearlyCounts> years, String together, @Nullable String field) {
        List<YearlyReportPage.Figure> figures = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            int year = table.years().get(i);
            add(
                    figures,
                    years.get(i),
                    new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                    together,
                    field);
        }
        add(figures, YearlyReportTable.together(years), table.period(), together, field);
        return new YearlyReportPage.Line(name, figures);
    }

    private void add(
            List<YearlyReportPage.Figure> figures,
            YearlyCounts counts,
            Period period,
            String together,
            @Nullable String field) {
        Address list = Address.of(ReportListPages.PATH)
                .with("don-vi", remit.unit().code())
                .with("tu", period.from())
                .with("den", period.to())
                .with("gom", together)
                .with("linh-vuc", field);
        figures.add(figure(counts.online(), list, Report06Cell.ONLINE));
        figures.add(figure(counts.direct(), list, Report06Cell.DIRECT));
        figures.add(figure(counts.solved(), list, Report06Cell.SOLVED));
        figures.add(figure(counts.late(), list, Report06Cell.LATE));
    }

    private static YearlyReportPage.Figure figure(long count, Address list, Report06Cell cell) {
        return new YearlyReportPage.Figure(
                count, list.with("o", cell.column()).toString(), cell.isLate(), cell == Report06Cell.ONLINE);
    }
}
