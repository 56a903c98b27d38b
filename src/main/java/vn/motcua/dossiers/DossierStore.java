package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.PauseKind;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureVersionId;

/** Reads and writes one dossier. An act is one read by key and one statement that changes the row and adds the event. */
@Component
class DossierStore {

    private static final String COLUMNS = """
            id, reference, agency_id, desk_id, receiving_agency_id, procedure_code, procedure_version_id, rule_set,
            channel, subject, copies, term, applicant_kind, applicant_name, applicant_identity, applicant_phone,
            applicant_email, applicant_address, state, step, holder_unit_id, holder_id, officer_id, officer_unit_id,
            open_legs, supplement_rounds, extensions, outcome, received_at, accepted_at, counting_from, due_at,
            first_due_at, step_since, paused_since, pause_kind, finished_at, returned_at, closed_at, last_seq, last_hash
            """;

    private static final String FIND = "select " + COLUMNS + " from dossiers.dossier where reference = :reference";

    private static final String FIND_BY_ID = "select " + COLUMNS + " from dossiers.dossier where id = :id";

    private static final String NEXT_ID = "select nextval('dossiers.dossier_id')";

    private static final String NEXT_NUMBER = """
            insert into dossiers.number_series (agency_id, day, last)
            values (:agency, :day, 1)
            on conflict (agency_id, day) do update set last = dossiers.number_series.last + 1
            returning last
            """;

    private static final String INSERT = """
            with filed as (
                insert into dossiers.dossier (id, reference, agency_id, desk_id, receiving_agency_id, procedure_code,
                    procedure_version_id, rule_set, channel, subject, copies, term, applicant_kind, applicant_name,
                    applicant_identity, applicant_phone, applicant_email, applicant_address, state, step,
                    holder_unit_id, holder_id, awaits, received_at, step_since, last_seq, last_hash)
                values (:id, :reference, :agency, :desk, :receivingAgency, :procedure, :procedureVersion, :ruleSet,
                    :channel, :subject, :copies, :term, :applicantKind, :applicantName, :applicantIdentity,
                    :applicantPhone, :applicantEmail, :applicantAddress, :state, :step, :holderUnit, :holder, :awaits,
                    :receivedAt, :stepSince, :seq, :hash)
                returning id),
            handed_in as (
                insert into dossiers.content (dossier_id, form, papers)
                select id, cast(:form as jsonb), cast(:papers as jsonb) from filed)
            insert into dossiers.event (dossier_id, seq, act, actor_id, on_behalf_of, unit_id, at, from_state,
                to_state, procedure_version_id, facts, hash)
            select id, :seq, :act, :actor, :onBehalfOf, :unit, :at, :fromState, :toState, :procedureVersion,
                cast(:facts as json), :hash
            from filed
            """;

    private static final String CHANGE = """
            with changed as (
                update dossiers.dossier
                set reference = :reference, procedure_code = :procedure, procedure_version_id = :procedureVersion,
                    rule_set = :ruleSet, subject = :subject, copies = :copies, term = :term,
                    applicant_kind = :applicantKind, applicant_name = :applicantName,
                    applicant_identity = :applicantIdentity, applicant_phone = :applicantPhone,
                    applicant_email = :applicantEmail, applicant_address = :applicantAddress, state = :state,
                    step = :step, holder_unit_id = :holderUnit, holder_id = :holder, officer_id = :officer,
                    officer_unit_id = :officerUnit, awaits = :awaits, open_legs = :openLegs,
                    supplement_rounds = :supplementRounds, extensions = :extensions, outcome = :outcome,
                    accepted_at = :acceptedAt, counting_from = :countingFrom, due_at = :dueAt,
                    first_due_at = :firstDueAt, step_since = :stepSince, paused_since = :pausedSince,
                    pause_kind = :pauseKind, finished_at = :finishedAt, returned_at = :returnedAt,
                    closed_at = :closedAt, last_seq = :seq, last_hash = :hash
                where id = :id and last_seq = :seq - 1
                returning id)
            insert into dossiers.event (dossier_id, seq, act, actor_id, on_behalf_of, unit_id, at, from_state,
                to_state, procedure_version_id, facts, hash)
            select id, :seq, :act, :actor, :onBehalfOf, :unit, :at, :fromState, :toState, :procedureVersion,
                cast(:facts as json), :hash
            from changed
            """;

    private static final String EVENTS = """
            select dossier_id, seq, act, actor_id, on_behalf_of, unit_id, at, from_state, to_state,
                procedure_version_id, facts, hash
            from dossiers.event
            where dossier_id = :id
            order by seq
            """;

    private static final String LAST_EVENT = """
            select dossier_id, seq, act, actor_id, on_behalf_of, unit_id, at, from_state, to_state,
                procedure_version_id, facts, hash
            from dossiers.event
            where dossier_id = :id
            order by seq desc
            limit 1
            """;

    private static final String CONTENT = "select form, papers from dossiers.content where dossier_id = :id";

    private final JdbcClient jdbc;

    DossierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DossierId nextId() {
        return new DossierId(jdbc.sql(NEXT_ID).query(Long.class).single());
    }

    /** The next place in the agency's sequence of that day; taken back if the transaction does not end well. */
    int nextNumber(UnitId agency, LocalDate day) {
        return jdbc.sql(NEXT_NUMBER)
                .param("agency", agency.value())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** By its number, or by the provisional reference that it had before. */
    Optional<Dossier> find(String reference) {
        return jdbc.sql(FIND)
                .param("reference", reference)
                .query((row, number) -> dossier(row))
                .optional()
                .or(() -> ProvisionalReference.read(reference).flatMap(this::find));
    }

    Optional<Dossier> find(DossierId id) {
        return jdbc.sql(FIND_BY_ID)
                .param("id", id.value())
                .query((row, number) -> dossier(row))
                .optional();
    }

    void file(Dossier dossier, Awaits awaits, String form, String papers, Event event) {
        Map<String, @Nullable Object> values = values(dossier, awaits, event);
        values.put("receivingAgency", dossier.filing().receivingAgency().value());
        values.put("agency", dossier.filing().agency().value());
        values.put("desk", dossier.filing().desk().value());
        values.put("channel", dossier.filing().channel().code());
        values.put("receivedAt", at(dossier.times().receivedAt()));
        values.put("form", form);
        values.put("papers", papers);
        jdbc.sql(INSERT).params(values).update();
    }

    /** Changes the row and adds the event, unless somebody else acted since it was read: then nothing, and false. */
    boolean change(Dossier next, Awaits awaits, Event event) {
        return jdbc.sql(CHANGE).params(values(next, awaits, event)).update() == 1;
    }

    List<Event> events(DossierId id) {
        return jdbc.sql(EVENTS)
                .param("id", id.value())
                .query((row, number) -> event(row))
                .list();
    }

    Event lastEvent(DossierId id) {
        return jdbc.sql(LAST_EVENT)
                .param("id", id.value())
                .query((row, number) -> event(row))
                .single();
    }

    Content content(DossierId id) {
        return jdbc.sql(CONTENT)
                .param("id", id.value())
                .query((row, number) -> new Content(row.getString("form"), row.getString("papers")))
                .single();
    }

    private static Map<String, @Nullable Object> values(Dossier dossier, Awaits awaits, Event event) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", dossier.id().value());
        values.put("reference", dossier.reference());
        values.put("awaits", awaits.code());
        putFiling(values, dossier.filing());
        putApplicant(values, dossier.applicant());
        putProgress(values, dossier.progress());
        putTimes(values, dossier.times());
        putEvent(values, event);
        return values;
    }

    private static void putFiling(Map<String, @Nullable Object> values, Dossier.Filing filing) {
        values.put("procedure", filing.procedure().value());
        values.put("procedureVersion", filing.version().value());
        values.put("ruleSet", filing.ruleSet());
        values.put("subject", filing.subject());
        values.put("copies", filing.copies());
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
        values.put("acceptedAt", at(times.acceptedAt()));
        values.put("countingFrom", at(times.countingFrom()));
        values.put("dueAt", at(times.dueAt()));
        values.put("firstDueAt", at(times.firstDueAt()));
        values.put("stepSince", at(times.stepSince()));
        values.put("pausedSince", at(times.pausedSince()));
        values.put(
                "pauseKind",
                times.pauseKind() == null ? null : times.pauseKind().ordinal());
        values.put("finishedAt", at(times.finishedAt()));
        values.put("returnedAt", at(times.returnedAt()));
        values.put("closedAt", at(times.closedAt()));
    }

    private static void putEvent(Map<String, @Nullable Object> values, Event event) {
        values.put("seq", event.seq());
        values.put("act", event.act().name());
        values.put("actor", official(event.actor()));
        values.put("onBehalfOf", official(event.onBehalfOf()));
        values.put("unit", unit(event.unit()));
        values.put("at", at(event.at()));
        values.put("fromState", event.from().code());
        values.put("toState", event.to().code());
        values.put("facts", event.facts());
        values.put("hash", event.hash());
    }

    private static Dossier dossier(ResultSet row) throws SQLException {
        return new Dossier(
                new DossierId(row.getLong("id")),
                row.getString("reference"),
                filing(row),
                applicant(row),
                progress(row),
                times(row),
                new Dossier.Chain(row.getInt("last_seq"), row.getBytes("last_hash")));
    }

    private static Dossier.Filing filing(ResultSet row) throws SQLException {
        return new Dossier.Filing(
                new UnitId(row.getLong("agency_id")),
                new UnitId(row.getLong("desk_id")),
                new UnitId(row.getLong("receiving_agency_id")),
                new ProcedureCode(row.getString("procedure_code")),
                new ProcedureVersionId(row.getLong("procedure_version_id")),
                row.getString("rule_set"),
                Channel.ofCode(row.getInt("channel")).orElseThrow(),
                row.getString("subject"),
                row.getInt("copies"),
                row.getString("term"));
    }

    private static Applicant applicant(ResultSet row) throws SQLException {
        return new Applicant(
                ApplicantKind.values()[row.getInt("applicant_kind")],
                row.getString("applicant_name"),
                row.getString("applicant_identity"),
                row.getString("applicant_phone"),
                row.getString("applicant_email"),
                row.getString("applicant_address"));
    }

    private static Dossier.Progress progress(ResultSet row) throws SQLException {
        Integer outcome = row.getObject("outcome", Integer.class);
        return new Dossier.Progress(
                DossierState.of(row.getInt("state")),
                row.getInt("step"),
                unitOf(row, "holder_unit_id"),
                officialOf(row, "holder_id"),
                officialOf(row, "officer_id"),
                unitOf(row, "officer_unit_id"),
                row.getInt("open_legs"),
                row.getInt("supplement_rounds"),
                row.getInt("extensions"),
                outcome == null ? null : Outcome.values()[outcome]);
    }

    private static Dossier.Times times(ResultSet row) throws SQLException {
        Integer pauseKind = row.getObject("pause_kind", Integer.class);
        return new Dossier.Times(
                Objects.requireNonNull(instant(row, "received_at")),
                instant(row, "accepted_at"),
                instant(row, "counting_from"),
                instant(row, "due_at"),
                instant(row, "first_due_at"),
                Objects.requireNonNull(instant(row, "step_since")),
                instant(row, "paused_since"),
                pauseKind == null ? null : PauseKind.values()[pauseKind],
                instant(row, "finished_at"),
                instant(row, "returned_at"),
                instant(row, "closed_at"));
    }

    static Event event(ResultSet row) throws SQLException {
        return new Event(
                new DossierId(row.getLong("dossier_id")),
                row.getInt("seq"),
                Act.valueOf(row.getString("act")),
                officialOf(row, "actor_id"),
                officialOf(row, "on_behalf_of"),
                unitOf(row, "unit_id"),
                Objects.requireNonNull(instant(row, "at")),
                DossierState.of(row.getInt("from_state")),
                DossierState.of(row.getInt("to_state")),
                new ProcedureVersionId(row.getLong("procedure_version_id")),
                row.getString("facts"),
                row.getBytes("hash"));
    }

    static @Nullable UnitId unitOf(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : new UnitId(value);
    }

    static @Nullable OfficialId officialOf(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : new OfficialId(value);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Long unit(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }

    private static @Nullable Long official(@Nullable OfficialId official) {
        return official == null ? null : official.value();
    }

    /** What was handed in: the form's answers and the checklist of papers, both JSON. */
    record Content(String form, String papers) {}
}
