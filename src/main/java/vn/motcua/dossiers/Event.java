package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.ProcedureVersionId;

/**
 * Sự kiện của hồ sơ: one official act, as it entered the history; never changed or removed.
 *
 * @param seq from 1, without gaps within the dossier
 * @param actor who acted; null when the platform did (a reminder that fell due)
 * @param onBehalfOf whom the actor stood in for (thay, được ủy quyền)
 * @param unit the unit acted for
 * @param facts the act's own facts as a JSON object, kept to the letter
 * @param hash SHA-256 over this event and the hash before it; see {@link HashChain}
 */
public record Event(
        DossierId dossier,
        int seq,
        Act act,
        @Nullable OfficialId actor,
        @Nullable OfficialId onBehalfOf,
        @Nullable UnitId unit,
        Instant at,
        DossierState from,
        DossierState to,
        ProcedureVersionId version,
        String facts,
        byte[] hash) {}
