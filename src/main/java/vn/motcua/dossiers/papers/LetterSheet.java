package vn.motcua.dossiers.papers;

import org.jspecify.annotations.Nullable;

/**
 * Văn bản gửi người nộp hồ sơ: the papers that explain a decision: refusal (form 03), apology (04), stopping (05 since
 * Decree 118/2025).
 *
 * @param agency who decided
 * @param acceptedOn the day of acceptance in words; null before acceptance
 * @param oldDue the promised time in words, where the letter is about it
 * @param newDue the new promise in words, where the letter makes one
 * @param signer empty where the head signs by hand what somebody else entered
 * @param legalBasis what the decision rests on, where it names it
 */
public record LetterSheet(
        PaperHead head,
        Kind kind,
        Matter matter,
        String agency,
        @Nullable String acceptedOn,
        String reason,
        @Nullable String legalBasis,
        @Nullable String oldDue,
        @Nullable String newDue,
        String signer)
        implements PaperSheet {

    /** Loại văn bản. */
    public enum Kind {
        /** At the desk, signed by the receptionist. */
        NOT_ACCEPTED("refusal"),
        /** As the result, signed by the head of the agency (Decree 61/2018 art. 19 para. 8). */
        REFUSED("refusal"),
        APOLOGY("apology"),
        STOPPED("stop");

        private final String template;

        Kind(String template) {
            this.template = template;
        }

        String template() {
            return template;
        }
    }
}
