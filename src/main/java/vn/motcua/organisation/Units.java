package vn.motcua.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.identity.UnitId;

/**
 * Các đơn vị: the organisation at any date, from memory. Every answer is about a date; a change in this process counts
 * at once, one of another process within seconds.
 */
@Component
public class Units {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final UnitStore store;
    private final Clock clock;
    private volatile Snapshot snapshot = Snapshot.empty();
    private volatile Instant lookedAt = Instant.MIN;

    Units(UnitStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A unit that a record names; it always exists, though perhaps no longer today. */
    public Unit unit(UnitId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no unit " + id.value()));
    }

    /** A unit, whenever it existed. */
    public Optional<Unit> find(UnitId id) {
        return fresh().find(id);
    }

    /** The unit that bears this code on that day. */
    public Optional<Unit> byCode(String code, LocalDate day) {
        return fresh().byCode(code, day);
    }

    /** All units of that day, by code. */
    public List<Unit> all(LocalDate day) {
        return fresh().all().stream()
                .filter(unit -> unit.existsOn(day))
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    /** The one at the top on that day: the people's committee of the province. */
    public Optional<Unit> root(LocalDate day) {
        return fresh().all().stream()
                .filter(unit -> unit.parent() == null && unit.existsOn(day))
                .min(Comparator.comparing(Unit::code));
    }

    /** The units that are looked for, by code. */
    public List<Unit> search(UnitSearch search) {
        return fresh().all().stream()
                .filter(search::wants)
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    /** The units right below, by code. */
    public List<Unit> childrenOf(UnitId parent, LocalDate day) {
        return fresh().childrenOf(parent).stream()
                .filter(unit -> unit.existsOn(day))
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    /** The agency that a unit belongs to: itself, or the nearest one above it. */
    public Unit agencyOf(UnitId id, LocalDate day) {
        Unit unit = unit(id);
        while (!unit.isAgency() && unit.parent() != null) {
            unit = unit(unit.parent());
        }
        return unit;
    }

    /** The one-stop desk of an agency, else of the nearest agency above that has one. */
    public Optional<Unit> deskOf(UnitId agency, LocalDate day) {
        Optional<Unit> at = find(agency);
        while (at.isPresent()) {
            Optional<Unit> desk = childrenOf(at.get().id(), day).stream()
                    .filter(child -> child.kind() == UnitKind.ONE_STOP_DESK)
                    .findFirst();
            if (desk.isPresent()) {
                return desk;
            }
            at = Optional.ofNullable(at.get().parent()).flatMap(this::find);
        }
        return Optional.empty();
    }

    /** Whether the second unit is the first or lies below it. */
    public boolean covers(UnitId above, UnitId unit, LocalDate day) {
        Optional<Unit> at = find(unit);
        while (at.isPresent()) {
            if (at.get().id().equals(above)) {
                return true;
            }
            at = Optional.ofNullable(at.get().parent()).flatMap(this::find);
        }
        return false;
    }

    /** A unit with all below it, also those that have ended: their records stay in view. */
    public Set<UnitId> subtreeIds(UnitId root, LocalDate day) {
        Snapshot now = fresh();
        Set<UnitId> found = new LinkedHashSet<>();
        collect(now, root, found);
        return found;
    }

    private static void collect(Snapshot snapshot, UnitId root, Set<UnitId> found) {
        if (found.add(root)) {
            snapshot.childrenOf(root).forEach(child -> collect(snapshot, child.id(), found));
        }
    }

    private Snapshot fresh() {
        Instant now = clock.instant();
        Snapshot known = snapshot;
        boolean recent =
                !now.isBefore(lookedAt) && Duration.between(lookedAt, now).compareTo(LOOK_AGAIN) < 0;
        if (recent && known.revision() >= 0) {
            return known;
        }
        long revision = store.revision();
        if (revision != known.revision()) {
            known = Snapshot.of(revision, store.all());
            snapshot = known;
        }
        lookedAt = now;
        return known;
    }

    /** After a change in this process; once more when its transaction is through. */
    void forget() {
        lookedAt = Instant.MIN;
        snapshot = Snapshot.empty();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    lookedAt = Instant.MIN;
                    snapshot = Snapshot.empty();
                }
            });
        }
    }
}
