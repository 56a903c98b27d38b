package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.dossiers.Event;
import vn.motcua.dossiers.Leg;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Reading;
import vn.motcua.dossiers.Said;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.organisation.Units;
import vn.motcua.ui.Html;

/** Diễn biến hồ sơ: tells officials who did what, when and for whom, the latest first. */
@Component
class HistoryWords {

    private final Reading reading;
    private final FactWords factWords;
    private final Officials officials;
    private final Units units;
    private final ObjectMapper json;

    HistoryWords(Reading reading, FactWords factWords, Officials officials, Units units, ObjectMapper json) {
        this.reading = reading;
        this.factWords = factWords;
        this.officials = officials;
        this.units = units;
        this.json = json;
    }

    List<HistoryLine> of(OpenedDossier opened) {
        List<Event> events = reading.events(opened);
        Map<OfficialId, String> names = officials.named(people(events));
        List<HistoryLine> lines = new ArrayList<>();
        events.reversed().forEach(event -> lines.add(line(opened, event, names)));
        return lines;
    }

    private Set<OfficialId> people(List<Event> events) {
        Set<OfficialId> people = new HashSet<>();
        for (Event event : events) {
            if (event.actor() != null) {
                people.add(event.actor());
            }
            if (event.onBehalfOf() != null) {
                people.add(event.onBehalfOf());
            }
            people.addAll(FactWords.people(json.readTree(event.facts())));
        }
        return people;
    }

    private HistoryLine line(OpenedDossier opened, Event event, Map<OfficialId, String> names) {
        JsonNode facts = json.readTree(event.facts());
        String part = part(opened, facts);
        boolean says = event.from() != event.to()
                && !event.to().title().equals(event.act().title());
        return new HistoryLine(
                Html.moment(event.at()),
                new Said(
                        event.act().title()
                                + (part == null ? "" : " (phần của " + part + ")")
                                + (says ? " → " + event.to().title() : ""),
                        event.act().inEnglish()
                                + (part == null ? "" : " (the part of " + part + ")")
                                + (says ? " → " + event.to().inEnglish() : "")),
                who(event, names),
                factWords.told(facts, names));
    }

    /** The part of which agency the act was about. */
    private @Nullable String part(OpenedDossier opened, JsonNode facts) {
        return opened.legs().stream()
                .filter(leg -> facts.path("leg").isNumber()
                        && leg.no() == facts.path("leg").asInt())
                .findFirst()
                .map(Leg::agency)
                .map(agency -> units.unit(agency).name())
                .orElse(null);
    }

    private Said who(Event event, Map<OfficialId, String> names) {
        if (event.actor() == null) {
            return new Said("Hệ thống tự ghi nhận", "Recorded by the system");
        }
        String unit =
                event.unit() == null ? "" : ", " + units.unit(event.unit()).name();
        String who = names.getOrDefault(event.actor(), "–") + unit;
        String other = event.onBehalfOf() == null ? null : names.getOrDefault(event.onBehalfOf(), "–");
        return other == null ? new Said(who, who) : new Said(who + ", thay " + other, who + ", for " + other);
    }
}
