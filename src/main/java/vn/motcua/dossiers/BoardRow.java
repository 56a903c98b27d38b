package vn.motcua.dossiers;

import vn.motcua.identity.UnitId;

/** Dòng của bảng theo dõi: the open work of one agency. */
public record BoardRow(
        UnitId agency,
        long registered,
        long accepted,
        long inProgress,
        long paused,
        long finished,
        long overdue,
        long dueSoon,
        long open) {

    /** The count in one cell. */
    public long of(BoardCell cell) {
        return switch (cell) {
            case REGISTERED -> registered;
            case ACCEPTED -> accepted;
            case IN_PROGRESS -> inProgress;
            case PAUSED -> paused;
            case FINISHED -> finished;
            case OVERDUE -> overdue;
            case DUE_SOON -> dueSoon;
            case OPEN -> open;
        };
    }

    /** Both rows together. */
    public BoardRow plus(BoardRow other) {
        return new BoardRow(
                agency,
                registered + other.registered,
                accepted + other.accepted,
                inProgress + other.inProgress,
                paused + other.paused,
                finished + other.finished,
                overdue + other.overdue,
                dueSoon + other.dueSoon,
                open + other.open);
    }

    /** No open work. */
    public static BoardRow none(UnitId agency) {
        return new BoardRow(agency, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
