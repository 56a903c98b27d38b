package vn.motcua.procedures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an import must know of the catalogue before it writes. */
final class ImportStore {

    private static final String READY = "select to_regclass('start.installation') is not null";
    private static final String BEGUN_AS = "select demo from start.installation";

    /** Imports one after another, also those of other processes; ends with the transaction. */
    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('procedures.import'))";

    private static final String LATEST = """
            select distinct on (code) code, source_hash, confidence, valid_from, valid_to, id
              from procedures.version
             where code = any(:codes)
               and status <> 'DRAFT'
             order by code, revision desc
            """;
    private static final String CONTENTS = """
            select id, code, revision, status, valid_from, valid_to, name, field, levels, anatomy, process, form_schema,
                   decision, abolition_decision, source, confidence, to_review, source_hash
              from procedures.version
             where id = any(:ids)
            """;

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The latest published version of a code.
     *
     * @param hash of the message it was taken from; null when it was written here
     */
    record Latest(
            ProcedureVersionId id,
            @Nullable String hash,
            String confidence,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        /** The first day on which a next version may begin. */
        LocalDate nextFrom(LocalDate wanted) {
            LocalDate after = (validTo == null ? validFrom : validTo).plusDays(1);
            return after.isAfter(wanted) ? after : wanted;
        }
    }

    /** Whether the database was begun, and if so, as a demo. */
    Optional<Boolean> begunAsDemo() {
        return jdbc.sql(READY).query(Boolean.class).single()
                ? jdbc.sql(BEGUN_AS).query(Boolean.class).optional()
                : Optional.empty();
    }

    void alone() {
        jdbc.sql(ALONE).query(row -> {});
    }

    Map<String, Latest> latest(Collection<String> codes) {
        Map<String, Latest> found = new HashMap<>();
        jdbc.sql(LATEST).param("codes", codes.toArray(String[]::new)).query(row -> {
            found.put(
                    row.getString("code"),
                    new Latest(
                            new ProcedureVersionId(row.getLong("id")),
                            row.getString("source_hash"),
                            row.getString("confidence"),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class)));
        });
        return found;
    }

    Map<ProcedureVersionId, ProcedureVersion> contents(Collection<ProcedureVersionId> ids) {
        Map<ProcedureVersionId, ProcedureVersion> found = new HashMap<>();
        Long[] keys = ids.stream().map(ProcedureVersionId::value).toArray(Long[]::new);
        jdbc.sql(CONTENTS)
                .param("ids", keys)
                .query(ProcedureRows::version)
                .list()
                .forEach(version -> found.put(version.id(), version));
        return found;
    }
}
