package vn.motcua.procedures;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Tier;

/** Reads and writes one version of a procedure. */
@Component
class ProcedureStore {

    private static final String FIND = """
            select id, code, revision, status, valid_from, valid_to, name, field, levels, anatomy, process, form_schema,
                   decision, abolition_decision, source, confidence, to_review, source_hash
              from procedures.version
             where id = :id
            """;
    private static final String IN_FORCE = """
            select id, code, revision, status, valid_from, valid_to, name, field, levels, anatomy, process, form_schema,
                   decision, abolition_decision, source, confidence, to_review, source_hash
              from procedures.version
             where code = :code
               and status <> 'DRAFT'
               and daterange(valid_from, valid_to, '[]') @> cast(:day as date)
            """;
    private static final String REGISTER = """
            insert into procedures.procedure (code, registered_at)
            values (:code, :at)
            on conflict (code) do nothing
            """;
    private static final String INSERT = """
            insert into procedures.version (
                   code, revision, status, valid_from, name, field, levels, received_at, leads, anatomy, process,
                   form_schema, decision, source, confidence, to_review, source_hash, drafted_at, drafted_by, published_at)
            values (:code,
                   (select coalesce(max(revision), 0) + 1 from procedures.version where code = :code),
                   :status, :validFrom, :name, :field, :levels, :receivedAt, :leads, cast(:anatomy as jsonb),
                   cast(:process as jsonb), cast(:formSchema as json), :decision, :source, :confidence, :toReview,
                   :sourceHash, :at, :by, case when :status = 'DRAFT' then null else cast(:at as timestamptz) end)
            """;
    private static final String INSERT_DRAFT = INSERT + "returning id";
    private static final String CLOSE_BEFORE = """
            update procedures.version
               set valid_to = cast(:validFrom as date) - 1
             where code = :code
               and status = 'PUBLISHED'
               and valid_to is null
               and valid_from < :validFrom
            """;
    private static final String CHANGE_DRAFT = """
            update procedures.version
               set name = :name, field = :field, levels = :levels, received_at = :receivedAt, leads = :leads,
                   anatomy = cast(:anatomy as jsonb), process = cast(:process as jsonb),
                   form_schema = cast(:formSchema as json), drafted_at = :at, drafted_by = :by, edit = edit + 1
             where id = :id
               and status = 'DRAFT'
               and edit = :edit
            """;
    private static final String PUBLISH = """
            update procedures.version
               set status = 'PUBLISHED', valid_from = :validFrom, decision = :decision, to_review = '{}',
                   published_at = :at, published_by = :by
             where id = :id
               and status = 'DRAFT'
            """;
    private static final String ABOLISH = """
            update procedures.version
               set status = 'ABOLISHED', valid_to = cast(:from as date) - 1, abolition_decision = :decision
             where id = :id
               and status = 'PUBLISHED'
               and valid_from < :from
               and (valid_to is null or valid_to >= :from)
            """;
    private static final String DISCARD = """
            delete from procedures.version where id = :id and status = 'DRAFT'
            """;
    private static final String EDIT = """
            select edit from procedures.version where id = :id
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ProcedureStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<ProcedureVersion> find(ProcedureVersionId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query(ProcedureRows::version)
                .optional();
    }

    Optional<ProcedureVersion> inForce(ProcedureCode code, LocalDate day) {
        return jdbc.sql(IN_FORCE)
                .param("code", code.value())
                .param("day", day)
                .query(ProcedureRows::version)
                .optional();
    }

    /** Which edit of a draft this is, for two officials who write at once. */
    Optional<Integer> edit(ProcedureVersionId id) {
        return jdbc.sql(EDIT).param("id", id.value()).query(Integer.class).optional();
    }

    /** Publishes all, ending the open version of each code the day before. */
    void publishAll(Collection<Publication> publications, LeadRules leads, Instant at) {
        MapSqlParameterSource[] rows = publications.stream()
                .map(publication -> row(publication, leads, at))
                .toArray(MapSqlParameterSource[]::new);
        batches.batchUpdate(REGISTER, rows);
        batches.batchUpdate(CLOSE_BEFORE, rows);
        batches.batchUpdate(INSERT, rows);
    }

    private static MapSqlParameterSource row(Publication publication, LeadRules leads, Instant at) {
        Provenance provenance = publication.provenance();
        return content(publication.content(), leads)
                .addValue("code", publication.code().value())
                .addValue("status", ProcedureStatus.PUBLISHED.name())
                .addValue("validFrom", publication.validFrom())
                .addValue("decision", provenance.decision())
                .addValue("source", provenance.source())
                .addValue("confidence", provenance.confidence())
                .addValue("toReview", provenance.toReview().toArray(String[]::new))
                .addValue("sourceHash", provenance.sourceHash())
                .addValue("at", Timestamp.from(at))
                .addValue("by", null, Types.BIGINT);
    }

    private static MapSqlParameterSource content(ProcedureContent content, LeadRules leads) {
        return new MapSqlParameterSource()
                .addValue("name", content.name())
                .addValue("field", content.fieldName())
                .addValue("levels", names(content.levels()))
                .addValue("receivedAt", names(content.process().receivedAt()))
                .addValue("leads", leads.leadsOf(content).toArray(String[]::new))
                .addValue("anatomy", ProcedureJson.write(content.anatomy()))
                .addValue("process", ProcedureJson.write(content.process()))
                .addValue("formSchema", content.formSchema());
    }

    private static String[] names(Collection<Tier> tiers) {
        return tiers.stream().map(Tier::name).toArray(String[]::new);
    }

    ProcedureVersionId draft(Publication draft, LeadRules leads, long by, Instant at) {
        MapSqlParameterSource row = row(draft, leads, at)
                .addValue("status", ProcedureStatus.DRAFT.name())
                .addValue("by", by);
        batches.update(REGISTER, row);
        return new ProcedureVersionId(
                jdbc.sql(INSERT_DRAFT).paramSource(row).query(Long.class).single());
    }

    /** False when the draft was changed or published meanwhile. */
    boolean changeDraft(DraftEdit edit, LeadRules leads, long by, Instant at) {
        MapSqlParameterSource row = content(edit.content(), leads)
                .addValue("id", edit.id().value())
                .addValue("edit", edit.edit())
                .addValue("by", by)
                .addValue("at", Timestamp.from(at));
        return jdbc.sql(CHANGE_DRAFT).paramSource(row).update() == 1;
    }

    /** Ends the version before and publishes the draft; false when it is no draft any more. */
    boolean publish(ProcedureVersion draft, LocalDate validFrom, String decision, long by, Instant at) {
        Map<String, ?> row = Map.of(
                "code",
                draft.code().value(),
                "id",
                draft.id().value(),
                "validFrom",
                validFrom,
                "decision",
                decision,
                "by",
                by,
                "at",
                Timestamp.from(at));
        jdbc.sql(CLOSE_BEFORE).params(row).update();
        return jdbc.sql(PUBLISH).params(row).update() == 1;
    }

    boolean abolish(ProcedureVersionId id, LocalDate from, String decision) {
        return jdbc.sql(ABOLISH)
                        .param("id", id.value())
                        .param("from", from)
                        .param("decision", decision)
                        .update()
                == 1;
    }

    boolean discard(ProcedureVersionId id) {
        return jdbc.sql(DISCARD).param("id", id.value()).update() == 1;
    }
}
