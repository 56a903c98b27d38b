package vn.motcua.dossiers.web.acts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Proposal;
import vn.motcua.dossiers.Reading;
import vn.motcua.identity.Official;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.identity.Role;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.ui.Option;

/** Danh sách để chọn: colleagues, leaders, divisions and agencies that an act may name. */
@Component
public class ActChoices {

    private final Units units;
    private final Officials officials;
    private final Reading reading;
    private final Clock clock;

    ActChoices(Units units, Officials officials, Reading reading, Clock clock) {
        this.units = units;
        this.officials = officials;
        this.reading = reading;
        this.clock = clock;
    }

    List<Option> colleagues(UnitId agency) {
        return people(agency, "– Chọn người thụ lý –", Role.SPECIALIST, Role.HEAD);
    }

    List<Option> approvers(UnitId agency) {
        return people(agency, "Lãnh đạo nào cũng được", Role.LEADER);
    }

    private List<Option> people(UnitId agency, String none, Role... roles) {
        Set<UnitId> own = own(agency).stream().map(Unit::id).collect(Collectors.toSet());
        Map<OfficialId, Official> found = new LinkedHashMap<>();
        for (Role role : roles) {
            officials.inRole(own, role).forEach(official -> found.putIfAbsent(official.id(), official));
        }
        List<Option> options = new ArrayList<>();
        options.add(new Option("", none));
        found.values()
                .forEach(official -> options.add(new Option(
                        official.username(),
                        official.title().isBlank() ? official.name() : official.name() + ", " + official.title())));
        return options;
    }

    List<Option> divisions(UnitId agency) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", units.unit(agency).name()));
        own(agency).stream()
                .filter(unit -> unit.kind() != UnitKind.ONE_STOP_DESK && !unit.isAgency())
                .forEach(unit -> options.add(new Option(unit.code(), unit.name())));
        return options;
    }

    List<Option> agenciesBut(UnitId agency) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "– Chọn cơ quan –", "– Choose the agency –"));
        units.all(today()).stream()
                .filter(unit -> unit.isAgency() && !unit.id().equals(agency))
                .forEach(unit -> options.add(new Option(unit.code(), unit.name())));
        return options;
    }

    /** The agency with its own parts; not the agencies below it. */
    private List<Unit> own(UnitId agency) {
        LocalDate today = today();
        return units.subtreeIds(agency, today).stream()
                .filter(unit -> units.agencyOf(unit, today).id().equals(agency))
                .map(units::unit)
                .filter(unit -> unit.existsOn(today))
                .toList();
    }

    Optional<Proposal> proposal(OpenedDossier opened) {
        return reading.proposal(opened);
    }

    Optional<OfficialId> official(String username) {
        return officials.byUsername(username).map(Official::id);
    }

    Optional<UnitId> unit(String code) {
        return units.byCode(code, today()).map(Unit::id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
