package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.PauseKind;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;
import vn.motcua.payments.ChargeLine;

/** What an act changes beside the dossier's own row, in the same transaction. */
sealed interface Consequence {

    /** What was handed in, or by whom, is written anew. */
    record FilingCorrected(Dossier next) implements Consequence {}

    /** The clock stops. */
    record PauseOpens(PauseKind kind, Instant at, boolean restarts, String legalBasis) implements Consequence {}

    /** The clock runs again. */
    record PauseEnds(Instant at) implements Consequence {}

    /** Another agency gets a part to do. */
    record LegOpens(
            Leg.Kind kind,
            int step,
            UnitId agency,
            String task,
            @Nullable Integer budgetMinutes,
            Instant at,
            @Nullable Instant dueAt)
            implements Consequence {}

    /** The part of another agency changes hands or is answered. */
    record LegChanges(Leg leg) implements Consequence {}

    /** Every part that is still open is called off. */
    record LegsClose(Instant at, String why) implements Consequence {}

    /** The consulted agency has been reminded. */
    record LegReminded(int leg, Instant at) implements Consequence {}

    /** More papers were asked for. */
    record SupplementAsked(
            int round,
            Instant at,
            OfficialId by,
            boolean beforeAcceptance,
            String reason,
            @Nullable String lateReason,
            List<Defect> defects)
            implements Consequence {}

    /** They came. */
    record SupplementAnswered(Instant at) implements Consequence {}

    /** The dossier owes something from now on. */
    record ChargesArise(List<ChargeLine> lines, Instant at) implements Consequence {}

    /** It came to its end without a result: what was not paid is no longer owed. */
    record ChargesLapse(String why, Instant at) implements Consequence {}

    /** The obligation was fulfilled; the voucher shows it where the money did not come in here. */
    record ObligationMet(String voucher, Instant at) implements Consequence {}
}
