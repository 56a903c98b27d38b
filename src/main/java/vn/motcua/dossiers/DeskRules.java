package vn.motcua.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Appointment;
import vn.motcua.identity.Permission;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.procedures.ProcedureVersion;

/** Quy tắc của bộ phận một cửa: who may receive at a desk, and what a desk may receive. */
@Component
class DeskRules {

    private final Units units;
    private final Clock clock;

    DeskRules(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    Optional<Competence.Quality> mayReceive(Actor actor, UnitId desk) {
        LocalDate today = LocalDate.now(clock);
        return actor.granting(Permission.REGISTER_DOSSIER).stream()
                .filter(appointment -> appointment.unit().equals(desk)
                        || (units.covers(appointment.unit(), desk, today)
                                && units.agencyOf(appointment.unit(), today).equals(units.agencyOf(desk, today))))
                .min(Comparator.comparing((Appointment appointment) -> appointment.onBehalfOf() != null))
                .map(Competence.Quality::of);
    }

    UnitId agencyOf(UnitId desk, LocalDate day) {
        return units.agencyOf(desk, day).id();
    }

    List<Refusal> check(Registration registration, ProcedureVersion procedure, RuleSet rules, LocalDate day) {
        Optional<Unit> desk = units.find(registration.desk());
        boolean isDesk =
                desk.filter(unit -> unit.kind() == UnitKind.ONE_STOP_DESK).isPresent();
        return Demands.of(Act.REGISTER)
                .that(isDesk, "not-a-desk", "desk", "Đơn vị này không phải Bộ phận Tiếp nhận và Trả kết quả.")
                .that(
                        !isDesk || rules.receivesForOthers() || rightTier(desk.orElseThrow(), procedure),
                        "not-received-here",
                        "procedure",
                        "Thủ tục này không tiếp nhận tại đây: thủ tục thuộc cấp khác giải quyết.")
                .that(
                        registration.agency() == null || maySolve(registration, rules, day),
                        "not-the-solving-agency",
                        "agency",
                        "Cơ quan được chọn không giải quyết được hồ sơ nhận tại bộ phận một cửa này.")
                .refusals();
    }

    private static boolean rightTier(Unit desk, ProcedureVersion procedure) {
        return procedure.levels().isEmpty() || procedure.levels().contains(desk.tier());
    }

    private boolean maySolve(Registration registration, RuleSet rules, LocalDate day) {
        UnitId agency = Objects.requireNonNull(registration.agency());
        Optional<Unit> chosen = units.find(agency).filter(Unit::isAgency);
        return chosen.isPresent()
                && (rules.receivesForOthers()
                        || units.covers(agencyOf(registration.desk(), day), agency, day)
                        || units.covers(agency, registration.desk(), day));
    }
}
