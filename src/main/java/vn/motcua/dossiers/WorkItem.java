package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.ProcedureVersionId;

/**
 * Việc: one line of an official's inbox: a dossier, or the part of one that another agency asked for.
 *
 * @param leg number of the part; null for the dossier itself
 * @param version what an act on it must name
 */
public record WorkItem(
        long id,
        String reference,
        @Nullable Integer leg,
        String applicant,
        ProcedureVersionId procedure,
        String subject,
        DossierState state,
        Awaits awaits,
        @Nullable Instant dueAt,
        @Nullable Instant pausedSince,
        Instant since,
        @Nullable UnitId holderUnit,
        @Nullable OfficialId holder,
        int version) {

    /** Whether its time has passed while the clock runs. */
    public boolean overdueAt(Instant now) {
        return dueAt != null && pausedSince == null && state != DossierState.FINISHED && now.isAfter(dueAt);
    }
}
