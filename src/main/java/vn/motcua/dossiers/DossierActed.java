package vn.motcua.dossiers;

import java.time.Instant;

/** Đã có hành vi trên hồ sơ: announced when an act is recorded; listeners follow after the transaction. */
public record DossierActed(DossierId dossier, String reference, int seq, Act act, DossierState to, Instant at) {}
