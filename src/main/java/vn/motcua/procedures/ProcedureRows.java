package vn.motcua.procedures;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Tier;

/** Reads rows of procedures.version. */
final class ProcedureRows {

    private ProcedureRows() {}

    static ProcedureVersion version(ResultSet row, int number) throws SQLException {
        return new ProcedureVersion(
                new ProcedureVersionId(row.getLong("id")),
                new ProcedureCode(row.getString("code")),
                row.getString("name"),
                row.getString("field"),
                tiers(row.getArray("levels")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                ProcedureStatus.valueOf(row.getString("status")),
                ProcedureJson.read(row.getString("anatomy"), Anatomy.class),
                ProcedureJson.read(row.getString("process"), InternalProcess.class),
                row.getString("form_schema"),
                provenance(row));
    }

    private static Provenance provenance(ResultSet row) throws SQLException {
        return new Provenance(
                row.getInt("revision"),
                row.getString("decision"),
                row.getString("abolition_decision"),
                row.getString("source"),
                row.getString("confidence"),
                texts(row.getArray("to_review")),
                row.getString("source_hash"));
    }

    static ProcedureSummary summary(ResultSet row, int number) throws SQLException {
        return new ProcedureSummary(
                new ProcedureVersionId(row.getLong("id")),
                new ProcedureCode(row.getString("code")),
                row.getString("name"),
                row.getString("field"),
                tiers(row.getArray("levels")),
                row.getInt("revision"),
                ProcedureStatus.valueOf(row.getString("status")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                texts(row.getArray("to_review")));
    }

    static Set<Tier> tiers(Array array) throws SQLException {
        return texts(array).stream().map(Tier::valueOf).collect(Collectors.toSet());
    }

    static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
