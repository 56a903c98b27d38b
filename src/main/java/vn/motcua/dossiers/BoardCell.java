package vn.motcua.dossiers;

/** Ô trên bảng theo dõi: what a count on the board counts. */
public enum BoardCell {
    REGISTERED,
    ACCEPTED,
    IN_PROGRESS,
    PAUSED,
    FINISHED,
    OVERDUE,
    DUE_SOON,
    OPEN
}
