package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.audit.Audit;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Outcome;
import vn.motcua.identity.Permission;
import vn.motcua.identity.UnitId;

/**
 * Sắp xếp tổ chức: establishes, renames, merges, splits, dissolves and converts units by a legal act; they end and their
 * successors begin. What refuses: missing act, impossible dates, a code borne twice, a parent that ends, no right there.
 */
@Component
public class Reorganisations {

    private final UnitStore unitStore;
    private final ReorganisationStore store;
    private final PostStore posts;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Reorganisations(
            UnitStore unitStore, ReorganisationStore store, PostStore posts, Units units, Audit audit, Clock clock) {
        this.unitStore = unitStore;
        this.store = store;
        this.posts = posts;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the act would come to; nothing changes. */
    public Outcome<ReorganisationPlan> preview(Actor by, Reorganisation act) {
        return planned(by, act);
    }

    /** Does it: the units end on the day before, the successors begin, each succession names the act. */
    @Transactional
    public Outcome<ReorganisationPlan> perform(Actor by, Reorganisation act) {
        // the row's lock puts acts one after the other
        unitStore.changed();
        Outcome<ReorganisationPlan> outcome = planned(by, act);
        if (outcome instanceof Outcome.Done<ReorganisationPlan>(ReorganisationPlan plan)) {
            carryOut(by, plan);
            units.forget();
        }
        return outcome;
    }

    /** Where a unit came from and what came after it, with the legal acts, the oldest first. */
    public List<Succession> around(UnitId unit) {
        return store.around(unit);
    }

    /** The legal act that a unit began by, where it is on record. */
    public Optional<String> begunBy(UnitId unit) {
        return store.begunBy(unit);
    }

    /** The legal act that a unit ended by. */
    public Optional<String> endedBy(UnitId unit) {
        return store.endedBy(unit);
    }

    private Outcome<ReorganisationPlan> planned(Actor by, Reorganisation act) {
        Snapshot now = Snapshot.of(0, unitStore.all());
        List<Refusal> reasons = new ArrayList<>();
        if (!known(now, act)) {
            return Outcome.refused(
                    Refusal.ofField("units-known", "ket-thuc", "Có đơn vị không tồn tại.", ReorganisationRules.BASIS));
        }
        LocalDate today = LocalDate.now(clock);
        reasons.addAll(ReorganisationRules.ofTheAct(now, act, today));
        if (!mayEverywhere(by, now, act)) {
            reasons.add(Refusal.of(
                    "within-jurisdiction",
                    "Anh/chị không có quyền sắp xếp tổ chức của các đơn vị này.",
                    ReorganisationRules.BASIS));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        ReorganisationPlan plan = ReorganisationPlanning.plan(now, act);
        reasons.addAll(ReorganisationRules.ofThePlan(now, plan, today));
        return reasons.isEmpty() ? Outcome.done(plan) : Outcome.refused(reasons);
    }

    private static boolean known(Snapshot now, Reorganisation act) {
        return now.byId().keySet().containsAll(act.ends())
                && now.byId().keySet().containsAll(act.heirs());
    }

    private boolean mayEverywhere(Actor by, Snapshot now, Reorganisation act) {
        List<UnitId> touched = new ArrayList<>(act.ends());
        touched.addAll(act.heirs());
        act.begins()
                .forEach(unit -> now.byCode(String.valueOf(unit.parent()), act.effectiveOn())
                        .ifPresent(parent -> touched.add(parent.id())));
        return by.holds(Permission.ADMINISTER_ORGANISATION)
                && touched.stream()
                        .allMatch(unit -> by.granting(Permission.ADMINISTER_ORGANISATION).stream()
                                .anyMatch(role -> units.covers(role.unit(), unit, act.effectiveOn())));
    }

    private void carryOut(Actor by, ReorganisationPlan plan) {
        Reorganisation act = plan.act();
        Snapshot before = Snapshot.of(0, unitStore.all());
        long recorded = store.record(act, by.id());
        for (Unit unit : plan.ends()) {
            if (!unitStore.end(unit.id(), act.effectiveOn().minusDays(1), recorded)) {
                throw new IllegalStateException("the unit " + unit.code() + " had ended already");
            }
        }
        begin(plan, recorded, before);
        String share = plan.heirs().size() > 1 ? "PART" : "ALL";
        plan.heirs().forEach(heir -> act.ends().forEach(old -> store.succeed(recorded, old, heir.id(), share)));
        audit.did(by, "organisation.reorganised", "organisation-act", Long.toString(recorded), facts(plan));
    }

    private void begin(ReorganisationPlan plan, long recorded, Snapshot before) {
        Reorganisation act = plan.act();
        Map<String, UnitId> begun = new HashMap<>();
        for (ReorganisationPlan.Beginning beginning : plan.begins()) {
            UnitId parent = ReorganisationPlanning.parentOf(beginning.unit(), begun, before);
            UnitId id = unitStore.begin(beginning.unit(), parent, recorded);
            begun.put(beginning.unit().code(), id);
            beginning
                    .after()
                    .forEach(old ->
                            store.succeed(recorded, old.id(), id, act.kind().takes()));
            // of what is split, which seats go where is for the people's own decisions
            if (act.kind() != ReorganisationKind.SPLIT) {
                posts.carryOver(beginning.after().stream().map(Unit::id).toList(), id, act.effectiveOn());
            }
        }
        posts.close(
                plan.ends().stream().map(Unit::id).toList(), act.effectiveOn().minusDays(1));
    }

    private static Map<String, String> facts(ReorganisationPlan plan) {
        return Map.of(
                "kind", plan.act().kind().name(),
                "legalAct", plan.act().legalAct(),
                "effectiveOn", plan.act().effectiveOn().toString(),
                "ends", String.join(" ", plan.ends().stream().map(Unit::code).toList()),
                "begins",
                        String.join(
                                " ",
                                plan.begins().stream()
                                        .map(beginning -> beginning.unit().code())
                                        .map(Objects::requireNonNull)
                                        .toList()));
    }
}
