package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedures.ProcedureVersion;

/**
 * Giấy tiếp nhận, as it stood when it was given: kept among the facts of the event, so that an old receipt can be
 * printed again after a correction.
 */
public record Receipt(
        String number,
        String procedureCode,
        String procedureName,
        Applicant applicant,
        String subject,
        int copies,
        @Nullable String term,
        Instant receivedAt,
        @Nullable Instant dueAt) {

    static Receipt of(Dossier dossier, ProcedureVersion procedure) {
        return new Receipt(
                dossier.reference(),
                procedure.code().value(),
                procedure.name(),
                dossier.applicant(),
                dossier.filing().subject(),
                dossier.filing().copies(),
                dossier.filing().term(),
                dossier.times().receivedAt(),
                dossier.times().dueAt());
    }
}
