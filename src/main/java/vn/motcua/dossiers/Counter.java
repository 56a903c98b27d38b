package vn.motcua.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.audit.Audit;
import vn.motcua.calendar.Deadline;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Appointment;
import vn.motcua.identity.Permission;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Jurisdiction;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.DeskProcedures;
import vn.motcua.procedures.FoundProcedures;
import vn.motcua.procedures.LeadAgencies;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.Procedures;

/** Quầy tiếp nhận: what a counter official needs to know before a dossier is taken in. */
@Component
public class Counter {

    private static final int FAVOURITES = 8;

    private final DeskRules deskRules;
    private final RuleSets ruleSets;
    private final DossierClock dossierClock;
    private final DossierStore store;
    private final CounterQueries queries;
    private final DeskProcedures deskProcedures;
    private final Procedures procedures;
    private final LeadAgencies leadAgencies;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final Audit audit;
    private final Clock clock;

    Counter(
            DeskRules deskRules,
            RuleSets ruleSets,
            DossierClock dossierClock,
            DossierStore store,
            CounterQueries queries,
            DeskProcedures deskProcedures,
            Procedures procedures,
            LeadAgencies leadAgencies,
            Units units,
            Jurisdiction jurisdiction,
            Audit audit,
            Clock clock) {
        this.deskRules = deskRules;
        this.ruleSets = ruleSets;
        this.dossierClock = dossierClock;
        this.store = store;
        this.queries = queries;
        this.deskProcedures = deskProcedures;
        this.procedures = procedures;
        this.leadAgencies = leadAgencies;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Thủ tục tại quầy: a procedure as a desk would take it in now.
     *
     * @param agency who would solve it
     * @param choosesAgency whether the official may name another agency of the province (Decree 118/2025)
     * @param due the due time if it were accepted at this moment; null when the law gives no term
     */
    public record Offer(
            ProcedureVersion procedure,
            Unit desk,
            Unit agency,
            boolean choosesAgency,
            @Nullable Deadline due) {}

    /** The desks where the official takes dossiers in. */
    public List<Unit> desks(Actor actor) {
        LocalDate today = today();
        Set<UnitId> below = new LinkedHashSet<>();
        actor.granting(Permission.REGISTER_DOSSIER).stream()
                .map(Appointment::unit)
                .forEach(unit -> below.addAll(units.subtreeIds(unit, today)));
        return below.stream()
                .map(units::unit)
                .filter(unit -> unit.kind() == UnitKind.ONE_STOP_DESK && unit.existsOn(today))
                .filter(unit -> deskRules.mayReceive(actor, unit.id()).isPresent())
                .toList();
    }

    /** What the desk takes in, by words without diacritics. */
    public FoundProcedures find(UnitId desk, String words) {
        return rules().receivesForOthers()
                ? deskProcedures.ofEveryDesk(words, today())
                : deskProcedures.ofDesk(desk, words, today());
    }

    /** What the desk received most in the last three months and may still receive, most first. */
    public List<ProcedureVersion> favourites(UnitId desk) {
        LocalDate today = today();
        return queries.favourites(desk, FAVOURITES).stream()
                .flatMap(code -> procedures.inForce(code, today).stream())
                .toList();
    }

    /** The procedure as this desk would take it in; empty when it does not. */
    public Optional<Offer> offer(Unit desk, ProcedureCode code, @Nullable UnitId chosen, Channel channel) {
        LocalDate today = today();
        RuleSet rules = rules();
        return procedures
                .inForce(code, today)
                .filter(version -> rules.receivesForOthers() || deskProcedures.takesIn(desk.id(), version, today))
                .map(version -> offer(desk, version, rules, chosen, channel));
    }

    private Offer offer(Unit desk, ProcedureVersion version, RuleSet rules, @Nullable UnitId chosen, Channel channel) {
        UnitId receiving = units.agencyOf(desk.id(), today()).id();
        UnitId agency = chosen != null && rules.receivesForOthers()
                ? chosen
                : leadAgencies.of(version, receiving, today()).orElse(receiving);
        Deadline due = dossierClock.previewed(Filings.termOf(version, channel), agency, rules, clock.instant());
        return new Offer(version, desk, units.unit(agency), rules.receivesForOthers(), due);
    }

    /** The agencies of the tiers that decide the procedure. */
    public List<Unit> agenciesFor(ProcedureVersion procedure) {
        Set<Tier> tiers = procedure.levels();
        return units.all(today()).stream()
                .filter(Unit::isAgency)
                .filter(unit -> tiers.isEmpty() || tiers.contains(unit.tier()))
                .toList();
    }

    /**
     * Thông tin đã có: how this person was known at the last dossier that the official may see; the look is recorded.
     *
     * @param identity as typed
     */
    public Optional<Applicant> known(Actor actor, String identity) {
        String plain = IdentityNumbers.plain(identity);
        if (plain.isEmpty() || plain.length() > 20 || plain.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Optional<Dossier> latest = queries.latestOf(plain, jurisdiction.unitsWhere(actor, Permission.SEE_DOSSIERS))
                .flatMap(store::find);
        latest.ifPresent(dossier -> audit.looked(actor, "dossier", dossier.reference(), "Lấy thông tin đã có"));
        return latest.map(Dossier::applicant);
    }

    private RuleSet rules() {
        return ruleSets.on(today());
    }

    private LocalDate today() {
        return dossierClock.dayOf(clock.instant());
    }
}
