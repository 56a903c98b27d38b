package vn.motcua.dossiers.books.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Said;
import vn.motcua.dossiers.books.Report06Rule;
import vn.motcua.dossiers.books.Report06Table;
import vn.motcua.ui.Option;

/**
 * Trang Biểu số II.06a.
 *
 * @param table null while the period cannot be read
 * @param asOfNow whether the period is not over yet
 */
public record ReportPage(
        String unit,
        Asked asked,
        Choices choices,
        @Nullable Report06Table table,
        List<Group> groups,
        @Nullable Line total,
        boolean asOfNow,
        String sheet,
        Map<String, String> errors) {

    /** Whether nothing was received, solved or carried over. */
    public boolean empty() {
        return groups.isEmpty();
    }

    /** How withdrawn and stopped dossiers were counted. */
    public Report06Rule rule() {
        return Objects.requireNonNull(table).rule();
    }

    /** Đã hỏi. */
    public record Asked(String unit, String period, String from, String to, String by) {}

    /** Để chọn. */
    public record Choices(List<Option> units, List<Choice> periods, List<Choice> by) {}

    /** Một lựa chọn, in both languages. */
    public record Choice(String code, Said said) {}

    /** Nhóm; without a title where the lines are fields of law. */
    public record Group(@Nullable Said title, List<Line> lines, Line sum) {}

    /** Dòng. */
    public record Line(int number, String name, List<Cell> cells, boolean addsUp) {}

    /**
     * Ô.
     *
     * @param late whether it counts what is late
     */
    public record Cell(long count, String href, boolean late) {}
}
