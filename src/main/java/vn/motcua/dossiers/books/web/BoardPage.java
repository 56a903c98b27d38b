package vn.motcua.dossiers.books.web;

import java.util.List;
import vn.motcua.dossiers.Said;
import vn.motcua.ui.Option;

/**
 * Trang bảng theo dõi.
 *
 * @param value the code of the unit that is shown
 * @param silent how many agencies have no open work
 */
public record BoardPage(String unit, String value, List<Option> choices, List<Group> groups, Line total, int silent) {

    /** Whether there is any open work. */
    public boolean empty() {
        return groups.isEmpty();
    }

    /** Nhóm theo cấp. */
    public record Group(Said title, List<Line> lines, Line sum) {}

    /** Dòng. */
    public record Line(String name, List<Number> numbers) {}

    /**
     * Con số, which leads to what it counts.
     *
     * @param signal the signal that the style sheet knows; empty for none
     */
    public record Number(long count, String href, String signal) {}
}
