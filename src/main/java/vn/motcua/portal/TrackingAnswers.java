package vn.motcua.portal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Said;
import vn.motcua.dossiers.TrackedDossier;

/** Puts what the public may see into the API's words. */
@Component
class TrackingAnswers {

    private final Clock clock;

    TrackingAnswers(Clock clock) {
        this.clock = clock;
    }

    /** A dossier as its applicant sees it. */
    record TrackingAnswer(
            String number,
            String procedure,
            String agency,
            DeskAnswer desk,

            @Schema(description = "code of the national portal, from 1 to 10")
            int state,

            Said status,
            List<MilestoneAnswer> timeline,
            TrackedDossier.NextStep next,
            @Nullable PromiseAnswer promise) {}

    /** Where to go, and when it is open next. */
    record DeskAnswer(String name, LocalDate openOn, List<String> hours) {}

    /** One thing that has happened. */
    record MilestoneAnswer(OffsetDateTime at, Said what) {}

    /** When the result is promised, and why then. */
    record PromiseAnswer(
            OffsetDateTime dueAt,
            TrackedDossier.Standing standing,
            Said inWords,
            @Nullable Said pause,
            List<CountedAnswer> reasons) {}

    /** One line of the count. */
    record CountedAnswer(String kind, Said what, String legalBasis) {}

    TrackingAnswer of(TrackedDossier dossier) {
        return new TrackingAnswer(
                dossier.number(),
                dossier.procedure(),
                dossier.agency(),
                desk(dossier.desk()),
                dossier.state().code(),
                dossier.status(),
                dossier.timeline().stream()
                        .map(mile -> new MilestoneAnswer(at(mile.at()), mile.what()))
                        .toList(),
                dossier.next(),
                dossier.promise() == null ? null : promise(dossier.promise()));
    }

    private static DeskAnswer desk(TrackedDossier.Desk desk) {
        return new DeskAnswer(
                desk.name(),
                desk.openOn(),
                desk.hours().stream().map(span -> span.from() + "–" + span.to()).toList());
    }

    private PromiseAnswer promise(TrackedDossier.Promise promise) {
        return new PromiseAnswer(
                at(promise.dueAt()),
                promise.at(),
                promise.standing(),
                promise.pause(),
                promise.reasons().stream()
                        .map(reason -> new CountedAnswer(
                                reason.kind().name(), new Said(reason.vi(), reason.en()), reason.legalBasis()))
                        .toList());
    }

    private OffsetDateTime at(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
