package vn.motcua.dossiers.papers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.Event;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Outcome;

/** Which papers a history calls for. A paper that the dossier's decree does not know is never given. */
@Component
class Occasions {

    private final ObjectMapper json;

    Occasions(ObjectMapper json) {
        this.json = json;
    }

    List<Occasion> of(OpenedDossier opened, List<Event> events) {
        List<Occasion> occasions = new ArrayList<>();
        Map<Paper, Integer> times = new EnumMap<>(Paper.class);
        for (Event event : events) {
            JsonNode facts = json.readTree(event.facts());
            calledFor(event, facts, opened.dossier().state())
                    .filter(paper -> opened.rules().forms().containsKey(paper.name()))
                    .ifPresent(paper -> occasions.add(
                            new Occasion(paper, times.merge(paper, 1, Integer::sum), event, facts)));
        }
        events.stream()
                .filter(event -> event.to() == DossierState.ACCEPTED)
                .findFirst()
                .filter(event -> opened.rules().forms().containsKey(Paper.CONTROL.name()))
                .ifPresent(event ->
                        occasions.add(new Occasion(Paper.CONTROL, 1, event, json.readTree(event.facts()))));
        return occasions;
    }

    private static Optional<Paper> calledFor(Event event, JsonNode facts, DossierState state) {
        return Optional.ofNullable(
                switch (event.act()) {
                    case ACCEPT, CORRECT_INTAKE -> facts.has("receipt") ? Paper.RECEIPT : null;
                    case GUIDE, REQUEST_SUPPLEMENT -> Paper.SUPPLEMENT;
                    case REFUSE -> Paper.REFUSAL;
                    case APPROVE -> refusedForGood(facts, state) ? Paper.REFUSAL : null;
                    case EXTEND -> Paper.APOLOGY;
                    case STOP -> Paper.STOP;
                    default -> null;
                });
    }

    /** A refusal of the leader is the citizen's to read once the result has left the agency (art. 19 para. 8). */
    private static boolean refusedForGood(JsonNode facts, DossierState state) {
        return facts.path("decision").asString("").equals(Outcome.REFUSED.name())
                && (state == DossierState.FINISHED || state == DossierState.RETURNED);
    }
}
