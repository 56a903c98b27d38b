package vn.motcua.dossiers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.Audit;
import vn.motcua.identity.Actor;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.Procedures;

/** Xem hồ sơ: opens a dossier for those who may see it, and records that they looked. */
@Component
public class Reading {

    private static final Set<Act> ON_LEG = EnumSet.of(Act.ASSIGN, Act.TAKE, Act.ANSWER);

    private final DossierStore store;
    private final LedgerStore ledgers;
    private final Competence competence;
    private final Procedures procedures;
    private final RuleSets ruleSets;
    private final Audit audit;

    Reading(
            DossierStore store,
            LedgerStore ledgers,
            Competence competence,
            Procedures procedures,
            RuleSets ruleSets,
            Audit audit) {
        this.store = store;
        this.ledgers = ledgers;
        this.competence = competence;
        this.procedures = procedures;
        this.ruleSets = ruleSets;
        this.audit = audit;
    }

    /**
     * The dossier, if there is one and the actor may see it; the look is recorded.
     *
     * @param why the page or purpose, as the citizen will read it
     */
    public Optional<OpenedDossier> open(Actor actor, String reference, String why) {
        Optional<OpenedDossier> opened = store.find(reference).flatMap(dossier -> visible(actor, dossier));
        opened.ifPresent(seen -> audit.looked(actor, "dossier", seen.dossier().reference(), why));
        return opened;
    }

    /**
     * The dossier as the actor's own act has just left it, if the actor may see it still. The act itself stands in the
     * history under the actor's name; a look beside it would tell nothing more.
     */
    public Optional<OpenedDossier> afterOwnAct(Actor actor, Dossier dossier) {
        return visible(actor, dossier);
    }

    private Optional<OpenedDossier> visible(Actor actor, Dossier dossier) {
        List<Leg> legs = dossier.progress().parts().given() == 0 ? List.of() : ledgers.legs(dossier.id());
        if (!competence.toSee(actor, dossier, legs)) {
            return Optional.empty();
        }
        ProcedureVersion procedure = procedures.version(dossier.filing().version());
        Awaits awaits = Awaits.of(dossier, procedure);
        Map<Integer, Set<Act>> legActs = new HashMap<>();
        legs.forEach(leg -> legActs.put(leg.no(), actsOn(actor, dossier, leg)));
        List<SupplementRound> supplements =
                dossier.progress().supplementRounds() == 0 ? List.of() : ledgers.supplements(dossier.id());
        return Optional.of(new OpenedDossier(
                dossier,
                procedure,
                ruleSets.named(dossier.filing().ruleSet()),
                awaits,
                legs,
                supplements,
                acts(actor, dossier, awaits),
                legActs));
    }

    private Set<Act> acts(Actor actor, Dossier dossier, Awaits awaits) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        for (Act act : Act.values()) {
            if (act.startsFrom(dossier.state())
                    && act.place() != Act.Place.ANYWHERE
                    && StepRules.fits(act, awaits)
                    && competence.toAct(actor, act, dossier, null, awaits).isPresent()) {
                acts.add(act);
            }
        }
        return acts;
    }

    private Set<Act> actsOn(Actor actor, Dossier dossier, Leg leg) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        for (Act act : ON_LEG) {
            if (leg.isOpen()
                    && competence
                            .toAct(actor, act, dossier, leg, Awaits.OTHER_AGENCIES)
                            .isPresent()) {
                acts.add(act);
            }
        }
        return acts;
    }

    /** The history, first act first; for somebody to whom the dossier has been opened. */
    public List<Event> events(OpenedDossier opened) {
        return store.events(opened.dossier().id());
    }

    /** What was proposed last to whoever approves. */
    public Optional<Proposal> proposal(OpenedDossier opened) {
        return events(opened).reversed().stream()
                .filter(event -> event.act() == Act.SUBMIT)
                .findFirst()
                .map(event -> JsonMapper.shared().readValue(event.facts(), Proposed.class))
                .filter(proposed -> proposed.proposal() != null)
                .map(proposed -> new Proposal(Objects.requireNonNull(proposed.proposal()), proposed.note()));
    }

    /** Who handed it in for the applicant. */
    public Optional<Registration.Proxy> proxy(OpenedDossier opened) {
        return events(opened).stream()
                .filter(event -> event.act() == Act.REGISTER)
                .findFirst()
                .map(event -> JsonMapper.shared()
                        .readValue(event.facts(), HandedInBy.class)
                        .proxy());
    }

    /** The facts of a submission that are read here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Proposed(
            @Nullable Outcome proposal, @Nullable String note) {}

    /** The facts of a registration that are read here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record HandedInBy(Registration.@Nullable Proxy proxy) {}

    /** What was handed in. */
    public HandedInContent content(OpenedDossier opened) {
        DossierStore.Content content = store.content(opened.dossier().id());
        return new HandedInContent(content.form(), content.papers());
    }

    /** Nội dung đã nộp: the form's answers and the checklist of papers, both as JSON. */
    public record HandedInContent(String form, String papers) {}
}
