package vn.motcua.dossiers;

import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;

/**
 * A dossier and its event as the named values of the statements of {@link DossierStore}. Each value names its type, so
 * that a null is of the same type as a value: PostgreSQL would otherwise parse and plan the statement anew for each
 * mixture of nulls.
 */
final class DossierValues {

    private final MapSqlParameterSource values = new MapSqlParameterSource();

    private DossierValues() {}

    /** What a step writes: the row, and the event that explains it. */
    static SqlParameterSource ofStep(Dossier dossier, Awaits awaits, Event event) {
        return new DossierValues().step(dossier, awaits, event).values;
    }

    /** What was handed in, where and by whom. */
    static SqlParameterSource ofFiling(Dossier dossier) {
        return new DossierValues()
                .number("id", dossier.id().value())
                .text("procedure", dossier.filing().procedure().value())
                .filing(dossier)
                .values;
    }

    /** Everything that a new dossier begins with. */
    static SqlParameterSource ofNew(Dossier dossier, Awaits awaits, Event event, DossierStore.Content content) {
        return new DossierValues()
                .step(dossier, awaits, event)
                .filing(dossier)
                .text("form", content.form())
                .text("papers", content.papers())
                .values;
    }

    private DossierValues step(Dossier dossier, Awaits awaits, Event event) {
        number("id", dossier.id().value())
                .text("reference", dossier.reference())
                .number("awaits", awaits.code());
        return governing(dossier.filing())
                .progress(dossier.progress())
                .times(dossier.times())
                .event(event);
    }

    private DossierValues filing(Dossier dossier) {
        Dossier.Filing filing = dossier.filing();
        Applicant applicant = dossier.applicant();
        return number("receivingAgency", filing.receivingAgency().value())
                .number("agency", filing.agency().value())
                .number("desk", filing.desk().value())
                .number("channel", filing.channel().code())
                .text("subject", filing.subject())
                .number("copies", filing.copies())
                .time("receivedAt", dossier.times().receivedAt())
                .number("applicantKind", applicant.kind().ordinal())
                .text("applicantName", applicant.name())
                .text("applicantIdentity", applicant.identity())
                .text("applicantPhone", applicant.phone())
                .text("applicantEmail", applicant.email())
                .text("applicantAddress", applicant.address());
    }

    private DossierValues governing(Dossier.Filing filing) {
        return text("procedure", filing.procedure().value())
                .number("procedureVersion", filing.version().value())
                .text("ruleSet", filing.ruleSet())
                .text("term", filing.term());
    }

    private DossierValues progress(Dossier.Progress progress) {
        return number("state", progress.state().code())
                .number("step", progress.step())
                .unit("holderUnit", progress.holderUnit())
                .official("holder", progress.holder())
                .official("officer", progress.officer())
                .unit("officerUnit", progress.officerUnit())
                .number("openLegs", progress.openLegs())
                .number("supplementRounds", progress.supplementRounds())
                .number("extensions", progress.extensions())
                .place("outcome", progress.outcome());
    }

    private DossierValues times(Dossier.Times times) {
        return time("acceptedAt", times.acceptedAt())
                .time("countingFrom", times.countingFrom())
                .time("dueAt", times.dueAt())
                .time("firstDueAt", times.firstDueAt())
                .time("stepSince", times.stepSince())
                .time("pausedSince", times.pausedSince())
                .place("pauseKind", times.pauseKind())
                .time("finishedAt", times.finishedAt())
                .time("returnedAt", times.returnedAt())
                .time("closedAt", times.closedAt());
    }

    private DossierValues event(Event event) {
        values.addValue("hash", event.hash(), Types.BINARY);
        return number("seq", event.seq())
                .text("act", event.act().name())
                .official("actor", event.actor())
                .official("onBehalfOf", event.onBehalfOf())
                .unit("unit", event.unit())
                .time("at", event.at())
                .number("fromState", event.from().code())
                .number("toState", event.to().code())
                .text("facts", event.facts());
    }

    private DossierValues unit(String name, @Nullable UnitId unit) {
        return number(name, unit == null ? null : unit.value());
    }

    private DossierValues official(String name, @Nullable OfficialId official) {
        return number(name, official == null ? null : official.value());
    }

    private DossierValues place(String name, @Nullable Enum<?> one) {
        return number(name, one == null ? null : one.ordinal());
    }

    private DossierValues number(String name, @Nullable Number number) {
        values.addValue(name, number == null ? null : number.longValue(), Types.BIGINT);
        return this;
    }

    private DossierValues text(String name, @Nullable String text) {
        values.addValue(name, text, Types.VARCHAR);
        return this;
    }

    private DossierValues time(String name, @Nullable Instant instant) {
        values.addValue(name, DossierStore.at(instant), Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }
}
