package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.ProcedureVersionId;

/** Dòng hồ sơ: a dossier as lists show it. */
public record DossierLine(
        long id,
        String reference,
        String applicant,
        ProcedureVersionId procedure,
        DossierState state,
        Awaits awaits,
        UnitId agency,
        @Nullable Instant dueAt,
        @Nullable Instant pausedSince,
        @Nullable Instant finishedAt,
        @Nullable UnitId holderUnit,
        @Nullable OfficialId holder,
        Instant receivedAt) {

    static DossierLine read(ResultSet row, int number) throws SQLException {
        return new DossierLine(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("applicant_name"),
                new ProcedureVersionId(row.getLong("procedure_version_id")),
                DossierState.of(row.getInt("state")),
                Awaits.of(row.getInt("awaits")),
                new UnitId(row.getLong("agency_id")),
                DossierStore.instant(row, "due_at"),
                DossierStore.instant(row, "paused_since"),
                DossierStore.instant(row, "finished_at"),
                DossierStore.unitOf(row, "holder_unit_id"),
                DossierStore.officialOf(row, "holder_id"),
                Objects.requireNonNull(DossierStore.instant(row, "received_at")));
    }
}
