package vn.motcua.dossiers.books;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Unit;

/**
 * Biểu số II.06a đã lập: grouped by tier where the lines are agencies.
 *
 * @param silent how many agencies of the selection had nothing in the period
 */
public record Report06Table(
        Report06Selection selection, List<Group> groups, Report06Counts total, Report06Rule rule, int silent) {

    /**
     * Nhóm: sở, huyện, xã; or all fields of law together.
     *
     * @param tier null where the lines are fields of law
     */
    public record Group(@Nullable Tier tier, List<Row> rows, Report06Counts sum) {}

    /**
     * Dòng.
     *
     * @param unit the agency; null for a field of law
     */
    public record Row(@Nullable Unit unit, String name, Report06Counts counts) {}
}
