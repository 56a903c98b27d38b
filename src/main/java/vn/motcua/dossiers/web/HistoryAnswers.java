package vn.motcua.dossiers.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.calendar.Deadline;
import vn.motcua.dossiers.Event;
import vn.motcua.dossiers.Explanations;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Reading;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.organisation.Units;

/** Histories and derivations in the API's words. */
@Component
class HistoryAnswers {

    private final Reading reading;
    private final Explanations explanations;
    private final Officials officials;
    private final Units units;
    private final DossierAnswers answers;
    private final ObjectMapper json;

    HistoryAnswers(
            Reading reading,
            Explanations explanations,
            Officials officials,
            Units units,
            DossierAnswers answers,
            ObjectMapper json) {
        this.reading = reading;
        this.explanations = explanations;
        this.officials = officials;
        this.units = units;
        this.answers = answers;
        this.json = json;
    }

    /** One act of the history. */
    record EventAnswer(
            int seq,
            String act,
            String title,
            @Nullable String actor,
            @Nullable String onBehalfOf,
            @Nullable String unit,
            @Nullable OffsetDateTime at,
            int from,
            int to,

            @Schema(type = "object", description = "the act's own facts, as they went into the hash")
            JsonNode facts,

            @Schema(description = "SHA-256 over this event and the hash before it")
            String hash) {}

    /** A due time with its reasons. */
    record DeadlineAnswer(
            @Nullable String term,
            String rules,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime pausedSince,
            List<ReasonAnswer> reasons) {}

    /** One line of a derivation. */
    record ReasonAnswer(
            String kind,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to,
            String vi,
            String en,
            String legalBasis) {}

    List<EventAnswer> events(OpenedDossier opened) {
        List<Event> events = reading.events(opened);
        Set<OfficialId> people = new HashSet<>();
        events.forEach(event -> {
            if (event.actor() != null) {
                people.add(event.actor());
            }
            if (event.onBehalfOf() != null) {
                people.add(event.onBehalfOf());
            }
        });
        Map<OfficialId, String> names = officials.named(people);
        return events.stream().map(event -> event(event, names)).toList();
    }

    private EventAnswer event(Event event, Map<OfficialId, String> names) {
        return new EventAnswer(
                event.seq(),
                event.act().name(),
                event.act().title(),
                event.actor() == null ? null : names.get(event.actor()),
                event.onBehalfOf() == null ? null : names.get(event.onBehalfOf()),
                event.unit() == null ? null : units.unit(event.unit()).name(),
                answers.at(event.at()),
                event.from().code(),
                event.to().code(),
                json.readTree(event.facts()),
                HexFormat.of().formatHex(event.hash()));
    }

    DeadlineAnswer deadline(OpenedDossier opened) {
        String term = opened.dossier().filing().term();
        String rules = opened.rules().code();
        return explanations
                .of(opened.dossier(), opened.legs())
                .map(deadline -> explained(deadline, term, rules))
                .orElseGet(() -> new DeadlineAnswer(term, rules, null, null, List.of()));
    }

    private DeadlineAnswer explained(Deadline deadline, @Nullable String term, String rules) {
        return new DeadlineAnswer(
                term,
                rules,
                answers.at(deadline.dueAt()),
                answers.at(deadline.pausedSince()),
                deadline.reasons().stream()
                        .map(reason -> new ReasonAnswer(
                                reason.kind().name(),
                                answers.at(reason.from()),
                                answers.at(reason.to()),
                                reason.vi(),
                                reason.en(),
                                reason.legalBasis()))
                        .toList());
    }
}
