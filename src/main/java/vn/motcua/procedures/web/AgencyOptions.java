package vn.motcua.procedures.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.ui.Option;

/** The agencies that a search offers: departments and district committees; any other is found by its code. */
@Component
class AgencyOptions {

    private final Units units;

    AgencyOptions(Units units) {
        this.units = units;
    }

    List<Option> on(LocalDate day, String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "Tất cả"));
        List<Unit> offered =
                units.all(day).stream().filter(AgencyOptions::offered).toList();
        offered.forEach(unit -> options.add(new Option(unit.code(), unit.shortName())));
        if (offered.stream().noneMatch(unit -> unit.code().equals(chosen))) {
            units.byCode(chosen, day).ifPresent(unit -> options.add(new Option(unit.code(), unit.name())));
        }
        return options;
    }

    private static boolean offered(Unit unit) {
        return switch (unit.tier()) {
            case PROVINCE -> unit.kind() == UnitKind.DEPARTMENT || unit.kind() == UnitKind.VERTICAL_AGENCY;
            case DISTRICT -> unit.kind() == UnitKind.PEOPLES_COMMITTEE;
            case COMMUNE -> false;
        };
    }
}
