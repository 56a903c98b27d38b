package vn.motcua.dossiers;

import java.time.Instant;

/**
 * Đã có hành vi trên hồ sơ: told to every {@link DossierListener} within seconds after the act was recorded.
 *
 * @param reference the present one
 * @param to the state that this act led to; the dossier may have gone on since
 */
public record DossierActed(DossierId dossier, String reference, int seq, Act act, DossierState to, Instant at) {}
