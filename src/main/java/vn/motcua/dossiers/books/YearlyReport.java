package vn.motcua.dossiers.books;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Remit;
import vn.motcua.organisation.Tier;

/**
 * Báo cáo nhiều năm về tiếp nhận và giải quyết hồ sơ: what was received, solved and late, by level of government, field of
 * law and year, as a province reports on the three years of a programme. Each figure is that of form II.06a for the same
 * unit, field and year, and leads to the same dossiers.
 */
@Component
public class YearlyReport {

    /** Most years that one report may have. */
    public static final int MOST_YEARS = 10;

    private final YearlyReportQueries queries;
    private final Report06Queries rules;

    YearlyReport(YearlyReportQueries queries, Report06Queries rules) {
        this.queries = queries;
        this.rules = rules;
    }

    /** Draws up the report of these years, the last included. */
    public YearlyReportTable of(Remit remit, int first, int last) {
        List<Integer> years = IntStream.rangeClosed(first, last).boxed().toList();
        List<Period> periods = years.stream().map(YearlyReport::year).toList();
        Map<Tier, Map<String, YearlyCounts[]>> counts = queries.counts(
                remit,
                periods,
                periods.stream().map(period -> rules.rule(period.to())).toList());
        return new YearlyReportTable(
                years,
                new Period(periods.getFirst().from(), periods.getLast().to()),
                counts.entrySet().stream()
                        .map(block -> new YearlyReportTable.Block(block.getKey(), lines(block.getValue())))
                        .filter(block -> !block.lines().isEmpty())
                        .toList());
    }

    /** What only ended before or was received after the years has no figure in them. */
    private static List<YearlyReportTable.Line> lines(Map<String, YearlyCounts[]> fields) {
        return fields.entrySet().stream()
                .map(field -> new YearlyReportTable.Line(field.getKey(), List.of(field.getValue())))
                .filter(line -> line.years().stream().anyMatch(year -> !year.equals(YearlyCounts.none())))
                .toList();
    }

    private static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
