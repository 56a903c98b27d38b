package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Appointment;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Permission;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Units;

/** Việc của tôi: the inbox of an official: what they hold, what they may take, what they wait for. */
@Component
public class Work {

    private final WorkQueries queries;
    private final Units units;
    private final DossierClock dossierClock;
    private final Clock clock;

    Work(WorkQueries queries, Units units, DossierClock dossierClock, Clock clock) {
        this.queries = queries;
        this.units = units;
        this.dossierClock = dossierClock;
        this.clock = clock;
    }

    /**
     * One page of the inbox, most urgent first; one line more than asked for when there is a next page.
     *
     * @param text part of a number or of a name, with or without diacritics; null for all
     */
    public List<WorkItem> page(Actor actor, WorkTab tab, @Nullable String text, WorkCursor after) {
        Instant now = clock.instant();
        return queries.page(whose(actor), tab, text, after, now, dossierClock.soon(now));
    }

    /** How much there is in each group. */
    public WorkCounts counts(Actor actor) {
        Instant now = clock.instant();
        return queries.counts(whose(actor), now, dossierClock.soon(now));
    }

    private WorkQueries.Whose whose(Actor actor) {
        Set<OfficialId> holders = new HashSet<>();
        holders.add(actor.id());
        actor.appointments().stream()
                .map(Appointment::onBehalfOf)
                .filter(Objects::nonNull)
                .forEach(holders::add);
        List<UnitId> queueUnits = new ArrayList<>();
        List<Awaits> queueAwaits = new ArrayList<>();
        for (Awaits awaits : Awaits.values()) {
            if (awaits.permission() != null) {
                for (UnitId unit : whereActing(actor, awaits.permission())) {
                    queueUnits.add(unit);
                    queueAwaits.add(awaits);
                }
            }
        }
        Set<UnitId> assigning = whereActing(actor, Permission.ASSIGN_WORK);
        Set<UnitId> legUnits = new LinkedHashSet<>(assigning);
        legUnits.addAll(whereActing(actor, Permission.PROCESS_DOSSIER));
        return new WorkQueries.Whose(holders, queueUnits, queueAwaits, legUnits, assigning);
    }

    /** The units of the same agency, at or below the appointment; see {@link Competence}. */
    private Set<UnitId> whereActing(Actor actor, Permission permission) {
        LocalDate today = LocalDate.now(clock);
        return actor.granting(permission).stream()
                .flatMap(appointment -> units.subtreeIds(appointment.unit(), today).stream()
                        .filter(unit -> units.agencyOf(unit, today).equals(units.agencyOf(appointment.unit(), today))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
