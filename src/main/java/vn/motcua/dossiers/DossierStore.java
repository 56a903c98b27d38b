package vn.motcua.dossiers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;

/**
 * Reads and writes one dossier. An act is at most one read by key, and one statement that changes the row and adds the
 * event.
 */
@Component
class DossierStore {

    static final String COLUMNS = """
            id, reference, agency_id, desk_id, receiving_agency_id, procedure_code, procedure_version_id, rule_set,
            channel, subject, copies, term, applicant_kind, applicant_name, applicant_identity, applicant_phone,
            applicant_email, applicant_address, state, step, holder_unit_id, holder_id, officer_id, officer_unit_id,
            open_legs, legs, supplement_rounds, extensions, outcome, received_at, accepted_at, counting_from, due_at,
            first_due_at, step_since, paused_since, pause_kind, finished_at, returned_at, closed_at, last_seq,
            last_hash, last_at
            """;

    private static final String FIND = "select " + COLUMNS + """
            from dossiers.whole_dossier
            where id = (select dossier_id from dossiers.book_entry where reference = :reference)
            """;

    private static final String FIND_BY_ID = "select " + COLUMNS + " from dossiers.whole_dossier where id = :id";

    private static final String NEXT_ID = "select nextval('dossiers.dossier_id')";

    private static final String NEXT_NUMBER = """
            insert into dossiers.number_series (agency_id, day, last)
            values (:agency, :day, 1)
            on conflict (agency_id, day) do update set last = dossiers.number_series.last + 1
            returning last
            """;

    /** The event, and the note that it is still to be announced. */
    private static final String RECORDED = """
            recorded as (
                insert into dossiers.event (dossier_id, seq, act, actor_id, on_behalf_of, unit_id, at, from_state,
                    to_state, procedure_version_id, facts, hash)
                select id, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as json), ?
                from changed
                returning dossier_id, seq)
            insert into dossiers.announcement (dossier_id, seq) select dossier_id, seq from recorded
            """;

    private static final String INSERT = """
            with changed as (
                insert into dossiers.dossier (id, reference, agency_id, desk_id, receiving_agency_id, channel,
                    procedure_code, procedure_version_id, rule_set, term, received_at, state, step, holder_unit_id,
                    holder_id, awaits, step_since, last_seq, last_hash, last_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                returning id),
            entered as (
                insert into dossiers.book_entry (reference, dossier_id, receiving_agency_id, procedure_code,
                    procedure_version_id)
                select ?, id, ?, ?, ? from changed),
            filed as (
                insert into dossiers.filing (dossier_id, desk_id, procedure_code, received_at, subject, copies,
                    applicant_kind, applicant_name, applicant_identity, applicant_phone, applicant_email,
                    applicant_address)
                select id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from changed),
            handed_in as (
                insert into dossiers.content (dossier_id, form, papers)
                select id, cast(? as jsonb), cast(? as jsonb) from changed),
            """ + RECORDED;

    private static final String CHANGED_SINCE = """
                    state = ?, step = ?, holder_unit_id = ?, holder_id = ?, officer_id = ?, officer_unit_id = ?,
                    open_legs = ?, legs = ?, supplement_rounds = ?, extensions = ?, outcome = ?, awaits = ?, due_at = ?,
                    step_since = ?, paused_since = ?, pause_kind = ?, finished_at = ?, returned_at = ?,
                    closed_at = ?, last_seq = ?, last_hash = ?, last_at = ?
                where id = ? and last_seq = ? and last_hash = ?
            """;

    private static final String CHANGE = """
            with changed as (
                update dossiers.dossier
                set reference = ?, procedure_code = ?, procedure_version_id = ?, rule_set = ?, term = ?,
                    accepted_at = ?, counting_from = ?, first_due_at = ?,
            """ + CHANGED_SINCE + """
                returning id, reference, procedure_code, procedure_version_id, accepted_at),
            entered as (
                update dossiers.book_entry e
                set reference = c.reference, procedure_code = c.procedure_code,
                    procedure_version_id = c.procedure_version_id, accepted_at = c.accepted_at
                from changed c
                where e.reference = ?),
            """ + RECORDED;

    /** The same for what most acts leave alone: number, procedure, decree and term stay as they were accepted. */
    private static final String STEP = """
            with changed as (
                update dossiers.dossier
                set
            """ + CHANGED_SINCE + """
                returning id),
            """ + RECORDED;

    private static final String CORRECT_FILING = """
            update dossiers.filing
            set procedure_code = ?, subject = ?, copies = ?, applicant_kind = ?, applicant_name = ?,
                applicant_identity = ?, applicant_phone = ?, applicant_email = ?, applicant_address = ?
            where dossier_id = ?
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

    private static final int MOST_REMEMBERED = 10_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Cache<String, Dossier> recent = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(15))
            .build();

    DossierStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
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

    /**
     * As it was read or written here a while ago, if that is the version asked for. Whoever changes what is remembered
     * changes nothing when it is no longer so, and must then read it: the version and the hash of its whole history are
     * part of every change.
     */
    Optional<Dossier> remembered(String reference, int version) {
        return Optional.ofNullable(recent.getIfPresent(reference))
                .filter(dossier -> dossier.chain().version() == version);
    }

    /** By its number, or by the provisional reference that it had before. */
    Optional<Dossier> find(String reference) {
        Optional<Dossier> found = read(reference);
        found.ifPresent(this::remember);
        return found;
    }

    /** Only what somebody may act on soon: a cache keeps what was asked for often, and that is what has come to its end. */
    private void remember(Dossier dossier) {
        if (dossier.state().isOpen()) {
            recent.put(dossier.reference(), dossier);
        } else {
            recent.invalidate(dossier.reference());
        }
    }

    private Optional<Dossier> read(String reference) {
        return jdbc.sql(FIND)
                .param("reference", reference)
                .query((row, number) -> DossierRows.dossier(row))
                .optional()
                .or(() -> ProvisionalReference.read(reference).flatMap(this::find));
    }

    Optional<Dossier> find(DossierId id) {
        return jdbc.sql(FIND_BY_ID)
                .param("id", id.value())
                .query((row, number) -> DossierRows.dossier(row))
                .optional();
    }

    /** Opens the dossier with what was handed in and its first event. */
    void file(Dossier dossier, Awaits awaits, String form, String papers, Event event) {
        Content content = new Content(form, papers);
        template.update(INSERT, statement -> DossierValues.to(statement).filed(dossier, awaits, content, event));
    }

    /** Changes the row and adds the event, unless somebody else acted since it was read: then nothing, and false. */
    boolean change(Dossier before, Dossier next, Awaits awaits, Event event) {
        int changed = next.isGovernedAs(before)
                ? template.update(STEP, statement -> DossierValues.to(statement).stepped(before, next, awaits, event))
                : template.update(
                        CHANGE, statement -> DossierValues.to(statement).governed(before, next, awaits, event));
        if (changed == 1) {
            remember(next);
        } else {
            recent.invalidate(before.reference());
        }
        return changed == 1;
    }

    /** Writes anew what was handed in and by whom. */
    void correctFiling(Dossier next) {
        template.update(CORRECT_FILING, statement -> DossierValues.to(statement).corrected(next));
    }

    List<Event> events(DossierId id) {
        return jdbc.sql(EVENTS)
                .param("id", id.value())
                .query((row, number) -> DossierRows.event(row))
                .list();
    }

    Event lastEvent(DossierId id) {
        return jdbc.sql(LAST_EVENT)
                .param("id", id.value())
                .query((row, number) -> DossierRows.event(row))
                .single();
    }

    Content content(DossierId id) {
        return jdbc.sql(CONTENT)
                .param("id", id.value())
                .query((row, number) -> new Content(row.getString("form"), row.getString("papers")))
                .single();
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

    /** What was handed in: the form's answers and the checklist of papers, both JSON. */
    record Content(String form, String papers) {}
}
