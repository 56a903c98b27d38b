package vn.motcua.identity;

import java.time.LocalDate;
import java.util.Optional;

/** Đơn vị để quản trị: where an administrator can be put; identity gives roles in units but does not know them. */
public interface AdministeredUnits {

    /** The highest unit of today; empty in a province that has none yet. */
    Optional<UnitId> root();

    /** The unit that bears this code today. */
    Optional<UnitId> byCode(String code);

    /** Begins the highest unit of a province that has none yet. */
    UnitId beginRoot(String code, String name, LocalDate since);
}
