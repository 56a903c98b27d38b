package vn.motcua.dossiers;

import java.util.Set;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Unit;

/**
 * Phạm vi theo dõi: which dossiers a unit's board and reports cover: an agency's those that it solves, a one-stop desk's
 * those that it received, a division's those that its officials are in charge of. Each dossier is counted once, at the
 * agency accountable for it, also when other agencies have parts in it.
 *
 * @param unit that was asked for
 * @param agency that the unit belongs to; itself when it is one
 * @param units whose dossiers count
 */
public record Remit(Kind kind, Unit unit, UnitId agency, Set<UnitId> units) {

    public Remit {
        units = Set.copyOf(units);
    }

    /** Theo cơ quan giải quyết, theo nơi tiếp nhận, theo phòng thụ lý. */
    public enum Kind {
        AGENCIES,
        DESK,
        DIVISION
    }
}
