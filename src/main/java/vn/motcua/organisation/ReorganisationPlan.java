package vn.motcua.organisation;

import java.util.List;

/**
 * Phương án sắp xếp: everything that an act comes to, all below the named units included; parents stand before children.
 *
 * @param ends the units that end
 * @param begins the units that begin, each with those it succeeds
 * @param heirs existing units that take over
 */
public record ReorganisationPlan(Reorganisation act, List<Unit> ends, List<Beginning> begins, List<Unit> heirs) {

    /** Đơn vị bắt đầu: a new unit and the units that it comes after. */
    public record Beginning(NewUnit unit, List<Unit> after) {}
}
