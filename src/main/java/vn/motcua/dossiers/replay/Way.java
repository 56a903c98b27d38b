package vn.motcua.dossiers.replay;

/** Tình tiết: what makes one dossier go another way than the plain one. */
enum Way {
    /** Nothing: it goes its way. */
    PLAIN,
    /** Something was missing at the counter and was brought the same day. */
    GUIDED,
    /** The specialist asks for more papers once. */
    SUPPLEMENT,
    /** The specialist asks for more papers twice. */
    TWICE,
    /** The citizen has to pay before it goes on. */
    OBLIGATION,
    /** Another agency is asked. */
    CONSULTED,
    /** The agency apologises in time and appoints another day. */
    EXTENDED,
    /** Refused with a reason. */
    REFUSED,
    /** Withdrawn by the applicant. */
    WITHDRAWN,
    /** Stopped by the agency. */
    STOPPED
}
