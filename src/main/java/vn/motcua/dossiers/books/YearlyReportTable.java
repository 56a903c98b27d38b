package vn.motcua.dossiers.books;

import java.util.List;
import java.util.stream.IntStream;
import vn.motcua.organisation.Tier;

/**
 * Báo cáo nhiều năm: one block for each level of government, a line for each field of law, a column for each year.
 *
 * @param period from the first day of the first year to the last day of the last one
 */
public record YearlyReportTable(List<Integer> years, Period period, List<Block> blocks) {

    /** Cấp chính quyền with its fields of law. */
    public record Block(Tier tier, List<Line> lines) {

        /** Of all its fields, year by year. */
        public List<YearlyCounts> sums() {
            return added(lines.stream().map(Line::years).toList());
        }
    }

    /**
     * Lĩnh vực.
     *
     * @param field empty where the catalogue does not know it
     */
    public record Line(String field, List<YearlyCounts> years) {}

    /** Of the whole, year by year. */
    public List<YearlyCounts> sums() {
        return added(blocks.stream().map(Block::sums).toList());
    }

    /** Of all years together. */
    public static YearlyCounts together(List<YearlyCounts> years) {
        return years.stream().reduce(YearlyCounts.none(), YearlyCounts::plus);
    }

    private static List<YearlyCounts> added(List<List<YearlyCounts>> lines) {
        int width = lines.isEmpty() ? 0 : lines.getFirst().size();
        return IntStream.range(0, width)
                .mapToObj(year ->
                        together(lines.stream().map(line -> line.get(year)).toList()))
                .toList();
    }
}
