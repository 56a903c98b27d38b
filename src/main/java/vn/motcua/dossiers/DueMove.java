package vn.motcua.dossiers;

import java.time.Instant;
import vn.motcua.identity.UnitId;

/** Dịch chuyển ngày hẹn: a dossier whose due time a change of the calendar moves, from when to when. */
public record DueMove(DossierId dossier, String reference, UnitId agency, Instant oldDue, Instant newDue) {}
