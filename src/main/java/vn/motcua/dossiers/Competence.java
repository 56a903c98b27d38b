package vn.motcua.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Appointment;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Permission;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Jurisdiction;
import vn.motcua.organisation.Units;

/**
 * Thẩm quyền: who may do which act on which dossier: role × place × date × relation to the dossier.
 *
 * <p>To act one must belong to the agency itself: the right to see reaches down a whole subtree, the right to act does
 * not, or a province's leader would be approving birth certificates.
 */
@Component
class Competence {

    private final Units units;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    Competence(Units units, Jurisdiction jurisdiction, Clock clock) {
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /**
     * In what quality the actor may act here; empty when not at all.
     *
     * @param awaits what the dossier waits for: a step that is the head's or the leader's is not anybody else's
     */
    Optional<Quality> toAct(Actor actor, Act act, Dossier dossier, @Nullable Leg leg, Awaits awaits) {
        if (leg != null) {
            return onLeg(actor, act, leg);
        }
        Permission permission = needed(act, awaits);
        Dossier.Progress progress = dossier.progress();
        return switch (act.place()) {
            case DESK -> in(dossier.filing().desk(), actor, permission);
            case AGENCY ->
                in(dossier.filing().agency(), actor, permission)
                        .or(() -> holderUnit(dossier).flatMap(unit -> in(unit, actor, permission)));
            case ANYWHERE -> actor.granting(permission).stream().findFirst().map(Quality::of);
            case HOLDER -> asHolder(actor, permission, progress.holder(), progress.holderUnit());
            case HOLDER_UNIT -> holderUnit(dossier).flatMap(unit -> in(unit, actor, permission));
            case QUEUE ->
                progress.holder() == null
                        ? holderUnit(dossier).flatMap(unit -> in(unit, actor, permission))
                        : Optional.empty();
            case LEG -> Optional.empty();
        };
    }

    /** Sending back, and whatever is done at the head's own step, is the right of whoever the step is meant for. */
    private static Permission needed(Act act, Awaits awaits) {
        boolean ofTheStep = act == Act.SEND_BACK || (awaits == Awaits.REVIEW && act.place() == Act.Place.HOLDER);
        return ofTheStep && awaits.permission() != null ? awaits.permission() : act.permission();
    }

    private Optional<Quality> onLeg(Actor actor, Act act, Leg leg) {
        return switch (act) {
            case ASSIGN -> in(leg.holderUnit(), actor, act.permission());
            case TAKE -> leg.holder() == null ? in(leg.holderUnit(), actor, act.permission()) : Optional.empty();
            case ANSWER -> asHolder(actor, act.permission(), leg.holder(), leg.holderUnit());
            default -> Optional.empty();
        };
    }

    /** Holding it oneself or for somebody one stands in for; or with the right in the unit where nobody holds it. */
    private Optional<Quality> asHolder(
            Actor actor, Permission permission, @Nullable OfficialId holder, @Nullable UnitId unit) {
        if (unit == null) {
            return Optional.empty();
        }
        if (holder == null) {
            return in(unit, actor, permission);
        }
        if (holder.equals(actor.id())) {
            return in(unit, actor, permission).filter(quality -> quality.onBehalfOf() == null);
        }
        return actor.granting(permission).stream()
                .filter(appointment -> holder.equals(appointment.onBehalfOf()))
                .filter(appointment -> sameAgency(appointment.unit(), unit))
                .findFirst()
                .map(Quality::of);
    }

    /** The right held in this very agency, at or above the unit; one's own appointment before a delegated one. */
    private Optional<Quality> in(UnitId unit, Actor actor, Permission permission) {
        LocalDate today = LocalDate.now(clock);
        return actor.granting(permission).stream()
                .filter(appointment -> units.covers(appointment.unit(), unit, today))
                .filter(appointment -> sameAgency(appointment.unit(), unit))
                .min(Comparator.comparing(appointment -> appointment.onBehalfOf() != null))
                .map(Quality::of);
    }

    private boolean sameAgency(UnitId one, UnitId other) {
        LocalDate today = LocalDate.now(clock);
        return units.agencyOf(one, today).equals(units.agencyOf(other, today));
    }

    private static Optional<UnitId> holderUnit(Dossier dossier) {
        return Optional.ofNullable(dossier.progress().holderUnit());
    }

    /** Whether the actor may open this dossier: something of it lies within where the actor may see dossiers. */
    boolean toSee(Actor actor, Dossier dossier, Iterable<Leg> legs) {
        Set<UnitId> visible = jurisdiction.unitsWhere(actor, Permission.SEE_DOSSIERS);
        if (visible.contains(dossier.filing().agency())
                || visible.contains(dossier.filing().desk())
                || visible.contains(Objects.requireNonNullElse(
                        dossier.progress().holderUnit(), dossier.filing().desk()))) {
            return true;
        }
        for (Leg leg : legs) {
            if (visible.contains(leg.agency()) || visible.contains(leg.holderUnit())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tư cách: for which unit, and standing in for whom, an act is done.
     *
     * @param onBehalfOf null when the official acts in their own right
     */
    record Quality(UnitId unit, @Nullable OfficialId onBehalfOf) {

        static Quality of(Appointment appointment) {
            return new Quality(appointment.unit(), appointment.onBehalfOf());
        }
    }
}
