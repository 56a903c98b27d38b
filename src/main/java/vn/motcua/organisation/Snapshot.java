package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.identity.UnitId;

/** All units that ever were, as of one revision. */
record Snapshot(
        long revision, Map<UnitId, Unit> byId, Map<UnitId, List<Unit>> byParent, Map<String, List<Unit>> byCode) {

    static Snapshot empty() {
        return new Snapshot(-1, Map.of(), Map.of(), Map.of());
    }

    static Snapshot of(long revision, List<Unit> units) {
        Map<UnitId, Unit> byId = new HashMap<>();
        Map<UnitId, List<Unit>> byParent = new HashMap<>();
        Map<String, List<Unit>> byCode = new HashMap<>();
        for (Unit unit : units) {
            byId.put(unit.id(), unit);
            byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
            if (unit.parent() != null) {
                byParent.computeIfAbsent(unit.parent(), parent -> new ArrayList<>())
                        .add(unit);
            }
        }
        return new Snapshot(revision, byId, byParent, byCode);
    }

    Collection<Unit> all() {
        return byId.values();
    }

    Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Unit> childrenOf(UnitId parent) {
        return byParent.getOrDefault(parent, List.of());
    }

    Optional<Unit> byCode(String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.existsOn(day))
                .findFirst();
    }
}
