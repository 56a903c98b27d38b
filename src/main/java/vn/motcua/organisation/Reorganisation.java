package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.identity.UnitId;

/**
 * Việc sắp xếp tổ chức: a dated act on units, as ordered by a legal act. Nothing is changed in place: the units end on the
 * day before, and their successors begin.
 *
 * @param legalAct the resolution or decision, as cited
 * @param effectiveOn the first day of what is new
 * @param ends the units that end; all below them end too
 * @param begins their successors; a parent is named by its code
 * @param heirs units that exist already and take over from those dissolved
 * @param withDesk a unit that is established begins with its one-stop desk
 */
public record Reorganisation(
        ReorganisationKind kind,
        String legalAct,
        LocalDate effectiveOn,
        List<UnitId> ends,
        List<NewUnit> begins,
        List<UnitId> heirs,
        boolean withDesk) {

    public Reorganisation {
        ends = List.copyOf(ends);
        begins = List.copyOf(begins);
        heirs = List.copyOf(heirs);
    }
}
