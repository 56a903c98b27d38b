package vn.motcua.procedures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Units;

/** Thủ tục hành chính: the catalogue, as the rest of the platform asks it. */
@Component
public class Procedures {

    private final ProcedureStore store;
    private final ProcedureQueries queries;
    private final Units units;
    private final Cache<ProcedureVersionId, ProcedureVersion> byId;
    private final Cache<OnDay, Optional<ProcedureVersion>> byDay;

    /** @param remembered how long another process may still see the version before a publication */
    Procedures(
            ProcedureStore store,
            ProcedureQueries queries,
            Units units,
            @Value("${motcua.remembered:5s}") Duration remembered) {
        this.store = store;
        this.queries = queries;
        this.units = units;
        // what a published version says never changes; only its end may come
        this.byId = Caffeine.newBuilder()
                .maximumSize(1_000)
                .expireAfterWrite(Duration.ofMinutes(10))
                .build();
        this.byDay = Caffeine.newBuilder()
                .maximumSize(1_000)
                .expireAfterWrite(remembered)
                .build();
    }

    private record OnDay(ProcedureCode code, LocalDate day) {}

    /** The text of a procedure in force on a day. */
    public Optional<ProcedureVersion> inForce(ProcedureCode code, LocalDate day) {
        return byDay.get(new OnDay(code, day), key -> store.inForce(key.code(), key.day()));
    }

    /** A version that a dossier names; it always exists. */
    public ProcedureVersion version(ProcedureVersionId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no procedure version " + id.value()));
    }

    /** A version, drafts too. */
    public Optional<ProcedureVersion> find(ProcedureVersionId id) {
        ProcedureVersion known = byId.getIfPresent(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ProcedureVersion> found = store.find(id);
        found.filter(version -> version.status() != ProcedureStatus.DRAFT).ifPresent(version -> byId.put(id, version));
        return found;
    }

    /** One page of what is in force on the day and matches; words need no diacritics. */
    public FoundProcedures search(ProcedureSearch search) {
        AgencyScope scope = search.agency() == null ? AgencyScope.all() : scope(search.agency(), search.on());
        return queries.search(search, scope.receivedAt(), scope.leads());
    }

    private AgencyScope scope(UnitId agency, LocalDate day) {
        return units.find(agency)
                .map(unit -> AgencyScope.of(unit, units.agencyOf(agency, day), queries.leads()))
                .orElse(new AgencyScope(null, Set.of()));
    }

    /** The published versions of a code, newest first. */
    public List<ProcedureSummary> versionsOf(ProcedureCode code) {
        return queries.versionsOf(code, false);
    }

    /** The fields that procedures are published in, in Vietnamese order. */
    public List<String> fields() {
        return queries.fields();
    }

    /** How many procedures are in force on a day. */
    public long countInForce(LocalDate day) {
        return queries.countInForce(day);
    }

    /** After a publication in this process. */
    void forget() {
        byId.invalidateAll();
        byDay.invalidateAll();
    }
}
