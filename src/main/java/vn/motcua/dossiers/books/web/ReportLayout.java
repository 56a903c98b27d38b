package vn.motcua.dossiers.books.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.motcua.dossiers.books.Report06Cell;
import vn.motcua.dossiers.books.Report06Counts;
import vn.motcua.dossiers.books.Report06Table;

/** Lays the report out: each number leads to the dossiers that it counts. */
final class ReportLayout {

    static final String WHOLE = "tat-ca";

    private final Report06Table table;
    private final Address list;
    private int numbered;

    ReportLayout(Report06Table table) {
        this.table = table;
        this.list = Address.of("bieu-06/ho-so")
                .with("tu", table.selection().period().from())
                .with("den", table.selection().period().to());
    }

    List<ReportPage.Group> groups() {
        List<ReportPage.Group> groups = new ArrayList<>();
        for (Report06Table.Group group : table.groups()) {
            List<ReportPage.Line> lines = group.rows().stream().map(this::line).toList();
            TierWords tier = group.tier() == null ? null : TierWords.of(group.tier());
            groups.add(new ReportPage.Group(
                    tier == null ? null : tier.title(),
                    lines,
                    line(0, "", group.sum(), whole().with("gom", tier == null ? WHOLE : tier.slug()))));
        }
        return groups;
    }

    ReportPage.Line total() {
        return line(0, "", table.total(), whole().with("gom", WHOLE));
    }

    private Address whole() {
        return list.with("don-vi", table.selection().remit().unit().code())
                .with("theo", ReportAsked.slug(table.selection().by()));
    }

    private ReportPage.Line line(Report06Table.Row row) {
        Address to = row.unit() == null
                ? list.with("don-vi", table.selection().remit().unit().code()).with("linh-vuc", row.name())
                : list.with("don-vi", row.unit().code());
        return line(++numbered, row.name(), row.counts(), to);
    }

    private static ReportPage.Line line(int number, String name, Report06Counts counts, Address to) {
        return new ReportPage.Line(
                number,
                name,
                Arrays.stream(Report06Cell.values())
                        .map(cell -> new ReportPage.Cell(
                                counts.of(cell), to.with("o", cell.column()).toString(), cell.isLate()))
                        .toList(),
                counts.addsUp());
    }
}
