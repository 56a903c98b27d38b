package vn.motcua.dossiers;

import java.time.Instant;
import vn.motcua.procedures.ProcedureCode;

/**
 * Chuyện của một hồ sơ tập huấn.
 *
 * @param desk code of the one-stop desk
 * @param pace share of the term that its officials use, in hundredths; over 100 it becomes late
 * @param turn what happens on the way
 */
record DemoStory(ProcedureCode procedure, String desk, Applicant applicant, Instant receivedAt, int pace, Turn turn) {

    /** Tình tiết: what makes this dossier unlike the others. */
    enum Turn {
        /** Nothing: it goes its way. */
        PLAIN,
        /** Waits at the desk to be accepted. */
        ONLY_REGISTERED,
        /** The specialist asks for more papers; they have not come. */
        SUPPLEMENT_OPEN,
        /** The specialist asks for more papers, and they come the next day. */
        SUPPLEMENT_ANSWERED,
        /** The citizen has to pay first. */
        OBLIGATION,
        /** Refused with a reason. */
        REFUSED,
        /** Withdrawn by the applicant. */
        WITHDRAWN,
        /** The specialist asks another agency. */
        CONSULTED
    }
}
