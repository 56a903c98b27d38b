package vn.motcua.dossiers.books;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.audit.Audit;
import vn.motcua.dossiers.Remit;
import vn.motcua.identity.Actor;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;

/**
 * Biểu số II.06a: tình hình, kết quả giải quyết thủ tục hành chính (TT 01/2020/TT-VPCP; Biểu 06 of TT 02/2017): what
 * was received, solved and in progress in a period, as of its end. The same period gives the same numbers whenever it
 * is asked for. The dossiers behind each number can be listed, and there are as many as the number says.
 */
@Component
public class Report06 {

    private final Report06Queries queries;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Report06(Report06Queries queries, Units units, Audit audit, Clock clock) {
        this.queries = queries;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Draws up the report. */
    public Report06Table of(Report06Selection selection) {
        Report06Rule rule = queries.rule(selection.period().to());
        Report06Queries.Question question = question(selection, rule);
        return selection.by() == Report06Selection.By.FIELD
                ? byField(selection, rule, queries.byField(question))
                : byAgency(selection, rule, queries.byAgency(question));
    }

    private Report06Queries.Question question(Report06Selection selection, Report06Rule rule) {
        Instant now = clock.instant();
        Instant ends = selection.period().ends();
        return new Report06Queries.Question(
                selection.remit(), selection.period().begins(), ends, !ends.isAfter(now), now, rule);
    }

    private static Report06Table byField(
            Report06Selection selection, Report06Rule rule, Map<String, Report06Counts> counts) {
        List<Report06Table.Row> rows = counts.entrySet().stream()
                .map(entry -> new Report06Table.Row(null, entry.getKey(), entry.getValue()))
                .toList();
        List<Report06Table.Group> groups = rows.isEmpty() ? List.of() : List.of(group(null, rows));
        return new Report06Table(selection, groups, sum(rows), rule, 0);
    }

    private Report06Table byAgency(Report06Selection selection, Report06Rule rule, Map<UnitId, Report06Counts> counts) {
        List<Report06Table.Row> rows = counts.entrySet().stream()
                .map(entry -> row(units.unit(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(
                        row -> row.unit() == null ? "" : row.unit().code()))
                .toList();
        List<Report06Table.Group> groups = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            List<Report06Table.Row> ofTier = rows.stream()
                    .filter(row -> row.unit() != null && row.unit().tier() == tier)
                    .toList();
            if (!ofTier.isEmpty()) {
                groups.add(group(tier, ofTier));
            }
        }
        int silent = selection.remit().kind() == Remit.Kind.AGENCIES
                ? selection.remit().units().size() - rows.size()
                : 0;
        return new Report06Table(selection, groups, sum(rows), rule, silent);
    }

    private static Report06Table.Row row(Unit unit, Report06Counts counts) {
        return new Report06Table.Row(unit, unit.name(), counts);
    }

    private static Report06Table.Group group(@Nullable Tier tier, List<Report06Table.Row> rows) {
        return new Report06Table.Group(tier, rows, sum(rows));
    }

    private static Report06Counts sum(List<Report06Table.Row> rows) {
        return rows.stream().map(Report06Table.Row::counts).reduce(Report06Counts.none(), Report06Counts::plus);
    }

    /**
     * The dossiers behind a number, in the order of their acceptance, one more than asked for when there is a next
     * page; the look is recorded.
     *
     * @param field only those of this field of law; null for all
     */
    public List<Report06Line> behind(
            Actor actor,
            Report06Selection selection,
            Report06Cell cell,
            @Nullable String field,
            Report06Line.Cursor after,
            int size) {
        audit.looked(actor, "report", subject(selection, cell), "Biểu số II.06a: danh sách hồ sơ");
        Report06Rule rule = queries.rule(selection.period().to());
        return queries.lines(question(selection, rule), cell, field, after, size + 1);
    }

    private static String subject(Report06Selection selection, Report06Cell cell) {
        return "II.06a " + selection.remit().unit().code() + " "
                + selection.period().from() + ".." + selection.period().to() + " (" + cell.column() + ")";
    }
}
