package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.identity.Actor;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.LeadAgencies;
import vn.motcua.procedures.ProcedureVersion;

/** Mở hồ sơ: the dossier as it stands when it is filed, with the first event of its history; nothing is written. */
@Component
class Opening {

    private final LeadAgencies leadAgencies;
    private final DeskRules deskRules;
    private final DossierClock dossierClock;
    private final ObjectMapper json;

    Opening(LeadAgencies leadAgencies, DeskRules deskRules, DossierClock dossierClock, ObjectMapper json) {
        this.leadAgencies = leadAgencies;
        this.deskRules = deskRules;
        this.dossierClock = dossierClock;
        this.json = json;
    }

    /** What is filed, by whom, and what governs it that day. */
    record Filed(
            Actor actor,
            Competence.Quality quality,
            Registration registration,
            ProcedureVersion procedure,
            RuleSet rules,
            Instant at) {}

    /** The dossier with its first event. */
    record Opened(Dossier dossier, Event event) {}

    Opened open(DossierId id, Filed filed) {
        Registration registration = filed.registration();
        Dossier dossier = new Dossier(
                id,
                ProvisionalReference.of(id),
                filing(registration, filed.procedure(), filed.rules(), filed.at()),
                Filings.tidy(registration.applicant()),
                new Dossier.Progress(
                        DossierState.REGISTERED,
                        0,
                        registration.desk(),
                        null,
                        null,
                        null,
                        Dossier.Parts.NONE,
                        0,
                        0,
                        null),
                new Dossier.Times(filed.at(), null, null, null, null, filed.at(), null, null, null, null, null),
                new Dossier.Chain(0, HashChain.beginning(), null));
        Event event = Recorder.chained(dossier.chain(), firstEvent(filed, dossier));
        return new Opened(dossier.with(Dossier.Chain.endingWith(event)), event);
    }

    private Dossier.Filing filing(Registration registration, ProcedureVersion procedure, RuleSet rules, Instant now) {
        LocalDate today = dossierClock.dayOf(now);
        UnitId receiving = deskRules.agencyOf(registration.desk(), today);
        UnitId agency = registration.agency() != null
                ? registration.agency()
                : leadAgencies.of(procedure, receiving, today).orElse(receiving);
        String subject =
                registration.subject() == null || registration.subject().isBlank()
                        ? procedure.name()
                        : registration.subject().strip();
        return new Dossier.Filing(
                agency,
                registration.desk(),
                receiving,
                procedure.code(),
                procedure.id(),
                rules.code(),
                registration.channel(),
                subject,
                registration.copies(),
                Filings.termOf(procedure, registration.channel()));
    }

    private Event firstEvent(Filed filed, Dossier dossier) {
        Map<String, Object> facts = facts(dossier.filing(), filed.registration().proxy());
        return new Event(
                dossier.id(),
                1,
                Act.REGISTER,
                filed.actor().id(),
                filed.quality().onBehalfOf(),
                filed.quality().unit(),
                filed.at(),
                DossierState.REGISTERED,
                DossierState.REGISTERED,
                dossier.filing().version(),
                json.writeValueAsString(facts),
                new byte[0]);
    }

    private static Map<String, Object> facts(Dossier.Filing filing, Registration.@Nullable Proxy proxy) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("procedure", filing.procedure().value());
        facts.put("channel", filing.channel().name());
        facts.put("desk", filing.desk().value());
        facts.put("agency", filing.agency().value());
        if (proxy != null) {
            facts.put("proxy", proxy);
        }
        return facts;
    }
}
