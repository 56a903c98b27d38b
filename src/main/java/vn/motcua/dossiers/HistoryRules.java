package vn.motcua.dossiers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.Refusal;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.HistoryClock;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.organisation.Jurisdiction;
import vn.motcua.organisation.Units;
import vn.motcua.procedures.Forms;
import vn.motcua.procedures.LeadAgencies;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.Procedures;

/**
 * Quy tắc của quá khứ: the very rules of the front door, set up on a clock of their own, so that they judge an act of
 * the past as they would have judged it then: by the calendar, the decree, the catalogue and the units of that day.
 */
@Component
class HistoryRules {

    private final HistoryClock clock = new HistoryClock();
    private final Procedures procedures;
    /** What is asked for day after day of a past; at most one text of a procedure is in force on a day. */
    private final Cache<ProcedureCode, ProcedureVersion> asked =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build();

    private final RuleSets ruleSets;
    private final ObjectMapper json;
    private final Competence competence;
    private final DeskRules deskRules;
    private final FilingRules filingRules;
    private final Opening opening;
    private final ActRules actRules;

    HistoryRules(
            Procedures procedures,
            RuleSets ruleSets,
            LeadAgencies leadAgencies,
            Units units,
            Jurisdiction jurisdiction,
            Actors actors,
            Calendars calendars,
            Forms forms,
            ApplicantRules applicantRules,
            ObjectMapper json) {
        this.procedures = procedures;
        this.ruleSets = ruleSets;
        this.json = json;
        DossierClock dossierClock = new DossierClock(calendars);
        Colleagues colleagues = new Colleagues(actors, units, clock);
        Route route = new Route(new LegTerms(leadAgencies, calendars, clock));
        this.competence = new Competence(units, jurisdiction, clock);
        this.deskRules = new DeskRules(units, clock);
        this.filingRules = new FilingRules(procedures, forms, applicantRules, deskRules, ruleSets, dossierClock);
        this.opening = new Opening(leadAgencies, deskRules, dossierClock, json);
        CorrectionRules corrections = new CorrectionRules(applicantRules, dossierClock, leadAgencies);
        this.actRules = new ActRules(
                new Intake(dossierClock, route, units, corrections),
                new Solving(route, colleagues),
                new Coordination(units, route, colleagues),
                new Supplementing(dossierClock),
                new Closing(dossierClock),
                procedures,
                dossierClock);
    }

    /** From now on, in this thread, it is then. */
    void moveTo(Instant then) {
        clock.moveTo(then);
    }

    /** Who may file at this desk, and in what quality. */
    Optional<Competence.Quality> mayFile(Actor actor, Registration registration) {
        return deskRules.mayReceive(actor, registration.desk());
    }

    List<Refusal> check(Registration registration, Instant at) {
        return filingRules.check(registration, at);
    }

    Opening.Opened open(DossierId id, Actor actor, Competence.Quality quality, Registration registration, Instant at) {
        ProcedureVersion procedure = inForce(registration.procedure(), day(at)).orElseThrow();
        return opening.open(id, new Opening.Filed(actor, quality, registration, procedure, ruleSets.on(day(at)), at));
    }

    Optional<Competence.Quality> mayAct(Actor actor, Instruction instruction, Target target) {
        return competence.toAct(
                actor, instruction.act(), target.dossier(), target.actedOn(instruction), target.awaits());
    }

    Decision decide(Situation situation, Instruction instruction) {
        return actRules.decide(situation, instruction);
    }

    /** The version that the dossier names; at acceptance the one of that day. */
    Optional<ProcedureVersion> governing(ProcedureVersion filed, Instruction instruction, Instant at) {
        return instruction instanceof Instruction.Accept ? inForce(filed.code(), day(at)) : Optional.of(filed);
    }

    /** The text in force on a day. */
    Optional<ProcedureVersion> inForce(ProcedureCode code, LocalDate day) {
        ProcedureVersion known = asked.getIfPresent(code);
        if (known != null && known.inForceOn(day)) {
            return Optional.of(known);
        }
        Optional<ProcedureVersion> found = procedures.inForce(code, day);
        found.ifPresent(version -> asked.put(code, version));
        return found;
    }

    ProcedureVersion filed(Dossier dossier) {
        return procedures.version(dossier.filing().version());
    }

    RuleSet rulesOf(Dossier dossier, Instruction instruction, Instant at) {
        return instruction instanceof Instruction.Accept
                ? ruleSets.on(day(at))
                : ruleSets.named(dossier.filing().ruleSet());
    }

    Event event(Situation situation, Act act, Decision.Granted granted) {
        return Recorder.event(json, situation, act, granted);
    }

    String text(Object value) {
        return json.writeValueAsString(value);
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    }
}
