package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether the present row of a dossier says no more and no less than the last event of its history. */
final class Explained {

    private Explained() {}

    static boolean by(Event last, HistoryQueries.Whereabouts row) {
        if (row.state() != last.to().code()) {
            return false;
        }
        JsonNode facts = JsonMapper.shared().readTree(last.facts());
        // the first event only files the dossier: it is at the desk and nothing is due yet
        return !facts.has("step")
                || (facts.path("step").asInt() == row.step()
                        && Objects.equals(number(facts, "atUnit"), row.unit())
                        && Objects.equals(number(facts, "with"), row.holder())
                        && Objects.equals(moment(facts), row.dueAt()));
    }

    private static @Nullable Long number(JsonNode facts, String name) {
        return facts.hasNonNull(name) ? facts.path(name).asLong() : null;
    }

    private static @Nullable Instant moment(JsonNode facts) {
        return facts.hasNonNull("due") ? Instant.parse(facts.path("due").asString()) : null;
    }
}
