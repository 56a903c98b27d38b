package vn.motcua.dossiers.replay;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;

/** Các bộ phận một cửa của tỉnh: where dossiers come in, and how busy each is. */
record Desks(Units units, Scenario scenario, LocalDate day) {

    /** The desks of a tier that the scenario gives weight, by code. */
    List<Unit> of(Tier tier) {
        return units.all(day).stream()
                .filter(unit -> unit.kind() == UnitKind.ONE_STOP_DESK && unit.tier() == tier)
                .toList();
    }

    double busyness(Unit desk) {
        return scenario.busyness(desk.tier(), desk.code());
    }
}
