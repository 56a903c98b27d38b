package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import vn.motcua.calendar.PauseKind;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureVersionId;

/** How a dossier and an event are read from their rows. */
final class DossierRows {

    private DossierRows() {}

    static Dossier dossier(ResultSet row) throws SQLException {
        return new Dossier(
                new DossierId(row.getLong("id")),
                row.getString("reference"),
                filing(row),
                applicant(row),
                progress(row),
                times(row),
                new Dossier.Chain(
                        row.getInt("last_seq"), row.getBytes("last_hash"), DossierStore.instant(row, "last_at")));
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
                DossierStore.unitOf(row, "holder_unit_id"),
                DossierStore.officialOf(row, "holder_id"),
                DossierStore.officialOf(row, "officer_id"),
                DossierStore.unitOf(row, "officer_unit_id"),
                new Dossier.Parts(row.getInt("open_legs"), row.getInt("legs")),
                row.getInt("supplement_rounds"),
                row.getInt("extensions"),
                outcome == null ? null : Outcome.values()[outcome]);
    }

    private static Dossier.Times times(ResultSet row) throws SQLException {
        Integer pauseKind = row.getObject("pause_kind", Integer.class);
        return new Dossier.Times(
                Objects.requireNonNull(DossierStore.instant(row, "received_at")),
                DossierStore.instant(row, "accepted_at"),
                DossierStore.instant(row, "counting_from"),
                DossierStore.instant(row, "due_at"),
                DossierStore.instant(row, "first_due_at"),
                Objects.requireNonNull(DossierStore.instant(row, "step_since")),
                DossierStore.instant(row, "paused_since"),
                pauseKind == null ? null : PauseKind.values()[pauseKind],
                DossierStore.instant(row, "finished_at"),
                DossierStore.instant(row, "returned_at"),
                DossierStore.instant(row, "closed_at"));
    }

    static Event event(ResultSet row) throws SQLException {
        return new Event(
                new DossierId(row.getLong("dossier_id")),
                row.getInt("seq"),
                Act.valueOf(row.getString("act")),
                DossierStore.officialOf(row, "actor_id"),
                DossierStore.officialOf(row, "on_behalf_of"),
                DossierStore.unitOf(row, "unit_id"),
                Objects.requireNonNull(DossierStore.instant(row, "at")),
                DossierState.of(row.getInt("from_state")),
                DossierState.of(row.getInt("to_state")),
                new ProcedureVersionId(row.getLong("procedure_version_id")),
                row.getString("facts"),
                row.getBytes("hash"));
    }
}
