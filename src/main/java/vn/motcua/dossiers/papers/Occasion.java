package vn.motcua.dossiers.papers;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossiers.Event;
import vn.motcua.dossiers.Receipt;

/**
 * Lần lập giấy: the event at which a paper was given, with its facts.
 *
 * @param no which time (lần) this paper was given, from 1
 * @param receipt the receipt that was valid then; null before acceptance
 */
record Occasion(
        Paper paper,
        int no,
        Event event,
        JsonNode facts,
        @Nullable Receipt receipt) {

    /** A text among the facts; empty when there is none. */
    String text(String name) {
        return facts.path(name).asString("");
    }

    /** A text among the facts; null when there is none. */
    @Nullable
    String textOrNull(String name) {
        String text = text(name);
        return text.isBlank() ? null : text;
    }
}
