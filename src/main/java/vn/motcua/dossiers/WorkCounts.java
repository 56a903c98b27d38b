package vn.motcua.dossiers;

/** Số việc theo nhóm: how much of an official's work waits in each group. */
public record WorkCounts(long all, long overdue, long dueSoon, long paused, long waiting) {

    /** The count of one group. */
    public long of(WorkTab tab) {
        return switch (tab) {
            case OVERDUE -> overdue;
            case DUE_SOON -> dueSoon;
            case PAUSED -> paused;
            case WAITING -> waiting;
            case ALL -> all;
        };
    }
}
