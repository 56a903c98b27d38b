package vn.motcua.dossiers.books.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Said;
import vn.motcua.ui.Option;

/**
 * Trang báo cáo nhiều năm.
 *
 * @param asOfNow whether the last year is not over yet
 * @param total null while nothing was received or solved
 */
public record YearlyReportPage(
        String unit,
        Asked asked,
        List<Option> units,
        List<Integer> years,
        List<Block> blocks,
        @Nullable Line total,
        boolean asOfNow,
        Map<String, String> errors) {

    /** Đã hỏi. */
    public record Asked(String unit, String from, String to) {}

    /** Cấp chính quyền. */
    public record Block(Said title, Line sum, List<Line> lines) {}

    /** Dòng: the figures of each year, then of all together. */
    public record Line(String name, List<Figure> figures) {}

    /**
     * Con số và đường dẫn đến các hồ sơ.
     *
     * @param first whether a new year begins here
     */
    public record Figure(long count, String href, boolean late, boolean first) {}
}
