package vn.motcua.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.identity.UnitId;

/**
 * Lập phương án: what a reorganisation comes to below the named units. A unit keeps no child when it ends; divisions and
 * desks of the same name come together again under the successor.
 */
final class ReorganisationPlanning {

    private final Snapshot snapshot;
    private final Reorganisation act;
    private final List<ReorganisationPlan.Beginning> begins = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private ReorganisationPlanning(Snapshot snapshot, Reorganisation act) {
        this.snapshot = snapshot;
        this.act = act;
    }

    static ReorganisationPlan plan(Snapshot snapshot, Reorganisation act) {
        ReorganisationPlanning planning = new ReorganisationPlanning(snapshot, act);
        List<Unit> named =
                act.ends().stream().map(id -> snapshot.byId().get(id)).toList();
        List<Unit> ends = new ArrayList<>();
        named.forEach(unit -> planning.withAllBelow(unit, ends));
        act.begins().forEach(unit -> planning.codes.add(unit.code()));
        act.begins().forEach(unit -> planning.begin(unit, named));
        List<Unit> heirs =
                act.heirs().stream().map(id -> snapshot.byId().get(id)).toList();
        return new ReorganisationPlan(act, ends, planning.begins, heirs);
    }

    private void withAllBelow(Unit unit, List<Unit> found) {
        found.add(unit);
        childrenOf(unit).forEach(child -> withAllBelow(child, found));
    }

    /** Those that would still be there on the day, or begin later. */
    private List<Unit> childrenOf(Unit unit) {
        return snapshot.childrenOf(unit.id()).stream()
                .filter(child -> child.validTo() == null || !child.validTo().isBefore(act.effectiveOn()))
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    private void begin(NewUnit unit, List<Unit> after) {
        begins.add(new ReorganisationPlan.Beginning(unit, after));
        Map<String, List<Unit>> alike = new LinkedHashMap<>();
        for (Unit before : after) {
            childrenOf(before)
                    .forEach(child -> alike.computeIfAbsent(likeness(child), key -> new ArrayList<>())
                            .add(child));
        }
        alike.values().forEach(group -> begin(below(unit, group.getFirst()), group));
        if (act.withDesk() && after.isEmpty() && unit.kind() != UnitKind.ONE_STOP_DESK) {
            begins.add(new ReorganisationPlan.Beginning(desk(unit), List.of()));
        }
    }

    private static String likeness(Unit unit) {
        return unit.kind() == UnitKind.ONE_STOP_DESK ? "desk" : unit.kind() + " " + unit.shortName();
    }

    private NewUnit below(NewUnit parent, Unit model) {
        String last = model.code().substring(model.code().lastIndexOf('.') + 1);
        if (model.kind() == UnitKind.ONE_STOP_DESK) {
            return desk(parent);
        }
        return new NewUnit(
                free(parent.code(), last),
                model.administrativeCode(),
                model.name(),
                model.shortName(),
                model.kind(),
                model.tier(),
                parent.code(),
                act.effectiveOn());
    }

    private NewUnit desk(NewUnit parent) {
        return new NewUnit(
                free(parent.code(), "MC"),
                null,
                "Bộ phận Tiếp nhận và Trả kết quả " + parent.shortName(),
                "Bộ phận Một cửa",
                UnitKind.ONE_STOP_DESK,
                parent.tier(),
                parent.code(),
                act.effectiveOn());
    }

    /** Two units that come under one parent may have borne the same last part: the second gets the next number. */
    private String free(String parent, String last) {
        String code = parent + "." + last;
        for (int next = 2; !codes.add(code); next++) {
            code = parent + "." + last + "X" + next;
        }
        return code;
    }

    /** The key of a unit that begins or exists, by its code. */
    static UnitId parentOf(NewUnit unit, Map<String, UnitId> begun, Snapshot snapshot) {
        UnitId fresh = begun.get(unit.parent());
        return fresh != null
                ? fresh
                : snapshot.byCode(String.valueOf(unit.parent()), unit.validFrom())
                        .orElseThrow(() -> new IllegalStateException("no parent " + unit.parent()))
                        .id();
    }
}
