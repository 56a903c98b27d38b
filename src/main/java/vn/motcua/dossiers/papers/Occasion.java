package vn.motcua.dossiers.papers;

import tools.jackson.databind.JsonNode;
import vn.motcua.dossiers.Event;

/** Lần lập giấy: the event at which a paper was given, with its facts. */
record Occasion(Paper paper, int no, Event event, JsonNode facts) {

    /** A text among the facts; empty when there is none. */
    String text(String name) {
        return facts.path(name).asString("");
    }
}
