package vn.motcua.dossiers.papers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.Event;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Outcome;
import vn.motcua.dossiers.Receipt;

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
        Receipt valid = null;
        for (Event event : events) {
            JsonNode facts = json.readTree(event.facts());
            valid = facts.has("receipt") ? json.treeToValue(facts.path("receipt"), Receipt.class) : valid;
            for (Paper paper : calledFor(event, facts, opened.dossier().state())) {
                if (opened.rules().forms().containsKey(paper.name())) {
                    occasions.add(new Occasion(paper, times.merge(paper, 1, Integer::sum), event, facts, valid));
                }
            }
        }
        return withLatestControl(occasions, valid);
    }

    private static List<Paper> calledFor(Event event, JsonNode facts, DossierState state) {
        return switch (event.act()) {
            case ACCEPT -> List.of(Paper.RECEIPT, Paper.CONTROL);
            case CORRECT_INTAKE -> List.of(Paper.RECEIPT);
            case GUIDE, REQUEST_SUPPLEMENT -> List.of(Paper.SUPPLEMENT);
            case REFUSE -> List.of(Paper.REFUSAL);
            case APPROVE -> refusedForGood(facts, state) ? List.of(Paper.REFUSAL) : List.of();
            case EXTEND -> List.of(Paper.APOLOGY);
            case STOP -> List.of(Paper.STOP);
            default -> List.of();
        };
    }

    /** A refusal of the leader is the citizen's to read once the result has left the agency (art. 19 para. 8). */
    private static boolean refusedForGood(JsonNode facts, DossierState state) {
        return facts.path("decision").asString("").equals(Outcome.REFUSED.name())
                && (state == DossierState.FINISHED || state == DossierState.RETURNED);
    }

    /** The control sheet goes with the dossier and names the applicant as known now. */
    private static List<Occasion> withLatestControl(List<Occasion> occasions, @Nullable Receipt valid) {
        return occasions.stream()
                .map(one -> one.paper() == Paper.CONTROL
                        ? new Occasion(one.paper(), one.no(), one.event(), one.facts(), valid)
                        : one)
                .toList();
    }

    /** Of several times that a paper was given: the one asked for, or the last. */
    static Optional<Occasion> choose(List<Occasion> occasions, Paper paper, @Nullable Integer no) {
        return occasions.stream()
                .filter(occasion -> occasion.paper() == paper && (no == null || occasion.no() == no))
                .reduce((earlier, later) -> later);
    }
}
