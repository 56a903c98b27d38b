package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;

/**
 * Phần việc của cơ quan phối hợp: what another agency has to do on the same dossier, with its own clock; the dossier is
 * still counted once, at the lead.
 *
 * @param no number within the dossier, from 1
 * @param step the step of the lead's process that waits for it
 * @param budgetMinutes its share of the term in working minutes; null for a consultation with a date of its own
 */
public record Leg(
        DossierId dossier,
        int no,
        Kind kind,
        int step,
        UnitId agency,
        UnitId holderUnit,
        @Nullable OfficialId holder,
        String task,
        @Nullable Integer budgetMinutes,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant finishedAt,
        @Nullable String answer,
        int version) {

    /** Loại phối hợp. */
    public enum Kind {
        /** Liên thông: a part of the procedure that another agency decides (Decree 61/2018 art. 19 paras. 6, 7). */
        INTERLINKED("Liên thông", "Interlinked part"),
        /** Lấy ý kiến: a question with a deadline (Decree 61/2018 art. 19 para. 5). */
        CONSULTATION("Lấy ý kiến", "Consultation");

        private final String title;
        private final String inEnglish;

        Kind(String title, String inEnglish) {
            this.title = title;
            this.inEnglish = inEnglish;
        }

        /** The official Vietnamese name. */
        public String title() {
            return title;
        }

        /** The same in English. */
        public String inEnglish() {
            return inEnglish;
        }
    }

    /** Whether the agency still has to answer. */
    public boolean isOpen() {
        return finishedAt == null;
    }

    /** Whether its own time has passed. */
    public boolean overdueAt(Instant now) {
        return dueAt != null && (finishedAt == null ? now : finishedAt).isAfter(dueAt);
    }

    Leg heldBy(UnitId unit, @Nullable OfficialId official) {
        return new Leg(
                dossier,
                no,
                kind,
                step,
                agency,
                unit,
                official,
                task,
                budgetMinutes,
                openedAt,
                dueAt,
                finishedAt,
                answer,
                version);
    }

    Leg answered(Instant at, String text) {
        return new Leg(
                dossier,
                no,
                kind,
                step,
                agency,
                holderUnit,
                holder,
                task,
                budgetMinutes,
                openedAt,
                dueAt,
                at,
                text,
                version);
    }

    /** As it is kept after a change. */
    Leg changed() {
        return new Leg(
                dossier,
                no,
                kind,
                step,
                agency,
                holderUnit,
                holder,
                task,
                budgetMinutes,
                openedAt,
                dueAt,
                finishedAt,
                answer,
                version + 1);
    }
}
