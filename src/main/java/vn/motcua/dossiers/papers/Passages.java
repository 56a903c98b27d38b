package vn.motcua.dossiers.papers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.dossiers.Act;
import vn.motcua.dossiers.Event;
import vn.motcua.dossiers.Leg;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Timeliness;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;

/** Đường đi của hồ sơ: every passage from hand to hand, of the dossier itself and of the parts of other agencies. */
@Component
class Passages {

    private final ObjectMapper json;

    Passages(ObjectMapper json) {
        this.json = json;
    }

    List<Passage> of(OpenedDossier opened, List<Event> events) {
        List<Passage> passages = new ArrayList<>();
        UnitId at = opened.dossier().filing().desk();
        Instant due = null;
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            JsonNode facts = json.readTree(event.facts());
            UnitId next = facts.has("atUnit") ? new UnitId(facts.path("atUnit").asLong()) : at;
            if (passesOn(event.act())) {
                UnitId to = event.act() == Act.RETURN_RESULT ? null : next;
                passages.add(new Passage(
                        at,
                        to,
                        event.actor(),
                        taker(facts, to, events, i),
                        event.at(),
                        result(event, facts, due),
                        note(event, facts)));
            }
            at = next;
            due = facts.has("due") ? Instant.parse(facts.path("due").asString()) : due;
        }
        opened.legs().forEach(leg -> addLeg(passages, opened.dossier().filing().agency(), leg));
        passages.sort(Comparator.comparing(Passage::at));
        return passages;
    }

    private static boolean passesOn(Act act) {
        return switch (act) {
            case HAND_OVER,
                    SUBMIT,
                    APPROVE,
                    SEND_BACK,
                    REQUEST_SUPPLEMENT,
                    SUPPLEMENT_RECEIVED,
                    OPEN_OBLIGATION,
                    FULFIL_OBLIGATION,
                    FINISH,
                    RETURN_RESULT -> true;
            default -> false;
        };
    }

    /** Who it was given to by name, else who took it from the queue: the first to act on it afterwards. */
    private static @Nullable OfficialId taker(JsonNode facts, @Nullable UnitId to, List<Event> events, int index) {
        if (to == null) {
            return null;
        }
        if (facts.has("with")) {
            return new OfficialId(facts.path("with").asLong());
        }
        return events.stream()
                .skip(index + 1L)
                .filter(event -> takesUp(event.act()))
                .findFirst()
                .map(Event::actor)
                .orElse(null);
    }

    private static boolean takesUp(Act act) {
        return passesOn(act) || act == Act.TAKE || act == Act.ASSIGN || act == Act.VERIFY || act == Act.CONSULT;
    }

    /** The desk had until the cut-off (art. 18), the agency until the promised time (art. 19); the citizen has no term. */
    private static @Nullable Timeliness result(Event event, JsonNode facts, @Nullable Instant due) {
        return switch (event.act()) {
            case HAND_OVER -> facts.path("late").asBoolean(false) ? Timeliness.LATE : Timeliness.ON_TIME;
            case FINISH -> Timeliness.of(event.at(), due);
            case SUPPLEMENT_RECEIVED, FULFIL_OBLIGATION, RETURN_RESULT -> null;
            default -> due != null && event.at().isAfter(due) ? Timeliness.LATE : Timeliness.ON_TIME;
        };
    }

    private static String note(Event event, JsonNode facts) {
        return switch (event.act()) {
            case REQUEST_SUPPLEMENT ->
                event.act().title() + " lần " + facts.path("round").asInt(1);
            case RETURN_RESULT ->
                event.act().title() + ": " + facts.path("receiver").asString("");
            default -> event.act().title();
        };
    }

    private static void addLeg(List<Passage> passages, UnitId lead, Leg leg) {
        passages.add(new Passage(
                lead,
                leg.agency(),
                null,
                leg.holder(),
                leg.openedAt(),
                null,
                leg.kind().title() + ": " + leg.task()));
        if (leg.finishedAt() != null) {
            passages.add(new Passage(
                    leg.agency(),
                    lead,
                    leg.holder(),
                    null,
                    leg.finishedAt(),
                    Timeliness.of(leg.finishedAt(), leg.dueAt()),
                    "Trả lời phần phối hợp số " + leg.no()));
        }
    }
}
