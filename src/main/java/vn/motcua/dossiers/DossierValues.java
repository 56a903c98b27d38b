package vn.motcua.dossiers;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;

/** A dossier and its event as the named values of the statements of {@link DossierStore}. */
final class DossierValues {

    private DossierValues() {}

    /** What a step writes: the row, and the event that explains it. */
    static Map<String, @Nullable Object> ofRow(Dossier dossier, Awaits awaits, Event event) {
        Map<String, @Nullable Object> values = new HashMap<>(64);
        values.put("id", dossier.id().value());
        values.put("reference", dossier.reference());
        values.put("awaits", awaits.code());
        putGoverning(values, dossier.filing());
        putProgress(values, dossier.progress());
        putTimes(values, dossier.times());
        putEvent(values, event);
        return values;
    }

    /** What was handed in, where and by whom. */
    static Map<String, @Nullable Object> ofFiling(Dossier dossier) {
        Map<String, @Nullable Object> values = new HashMap<>(64);
        Dossier.Filing filing = dossier.filing();
        values.put("id", dossier.id().value());
        values.put("procedure", filing.procedure().value());
        values.put("receivingAgency", filing.receivingAgency().value());
        values.put("agency", filing.agency().value());
        values.put("desk", filing.desk().value());
        values.put("channel", filing.channel().code());
        values.put("subject", filing.subject());
        values.put("copies", filing.copies());
        values.put("receivedAt", DossierStore.at(dossier.times().receivedAt()));
        putApplicant(values, dossier.applicant());
        return values;
    }

    private static void putGoverning(Map<String, @Nullable Object> values, Dossier.Filing filing) {
        values.put("procedure", filing.procedure().value());
        values.put("procedureVersion", filing.version().value());
        values.put("ruleSet", filing.ruleSet());
        values.put("term", filing.term());
    }

    private static void putApplicant(Map<String, @Nullable Object> values, Applicant applicant) {
        values.put("applicantKind", applicant.kind().ordinal());
        values.put("applicantName", applicant.name());
        values.put("applicantIdentity", applicant.identity());
        values.put("applicantPhone", applicant.phone());
        values.put("applicantEmail", applicant.email());
        values.put("applicantAddress", applicant.address());
    }

    private static void putProgress(Map<String, @Nullable Object> values, Dossier.Progress progress) {
        values.put("state", progress.state().code());
        values.put("step", progress.step());
        values.put("holderUnit", unit(progress.holderUnit()));
        values.put("holder", official(progress.holder()));
        values.put("officer", official(progress.officer()));
        values.put("officerUnit", unit(progress.officerUnit()));
        values.put("openLegs", progress.openLegs());
        values.put("supplementRounds", progress.supplementRounds());
        values.put("extensions", progress.extensions());
        values.put(
                "outcome",
                progress.outcome() == null ? null : progress.outcome().ordinal());
    }

    private static void putTimes(Map<String, @Nullable Object> values, Dossier.Times times) {
        values.put("acceptedAt", DossierStore.at(times.acceptedAt()));
        values.put("countingFrom", DossierStore.at(times.countingFrom()));
        values.put("dueAt", DossierStore.at(times.dueAt()));
        values.put("firstDueAt", DossierStore.at(times.firstDueAt()));
        values.put("stepSince", DossierStore.at(times.stepSince()));
        values.put("pausedSince", DossierStore.at(times.pausedSince()));
        values.put(
                "pauseKind",
                times.pauseKind() == null ? null : times.pauseKind().ordinal());
        values.put("finishedAt", DossierStore.at(times.finishedAt()));
        values.put("returnedAt", DossierStore.at(times.returnedAt()));
        values.put("closedAt", DossierStore.at(times.closedAt()));
    }

    private static void putEvent(Map<String, @Nullable Object> values, Event event) {
        values.put("seq", event.seq());
        values.put("act", event.act().name());
        values.put("actor", official(event.actor()));
        values.put("onBehalfOf", official(event.onBehalfOf()));
        values.put("unit", unit(event.unit()));
        values.put("at", DossierStore.at(event.at()));
        values.put("fromState", event.from().code());
        values.put("toState", event.to().code());
        values.put("facts", event.facts());
        values.put("hash", event.hash());
    }

    private static @Nullable Long unit(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }

    private static @Nullable Long official(@Nullable OfficialId official) {
        return official == null ? null : official.value();
    }
}
