package vn.motcua.dossiers.books;

/** Số liệu một dòng của Biểu số II.06a: what is counted; the sums of the form follow from it. */
public record Report06Counts(
        long online, long direct, long carriedOver, long early, long onTime, long late, long inTime, long overdue) {

    /** Nothing at all. */
    public static Report06Counts none() {
        return new Report06Counts(0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** The number in one column. */
    public long of(Report06Cell cell) {
        return switch (cell) {
            case RECEIVED -> online + direct + carriedOver;
            case ONLINE -> online;
            case DIRECT -> direct;
            case CARRIED_OVER -> carriedOver;
            case SOLVED -> early + onTime + late;
            case EARLY -> early;
            case ON_TIME -> onTime;
            case LATE -> late;
            case IN_PROGRESS -> inTime + overdue;
            case IN_TIME -> inTime;
            case OVERDUE -> overdue;
        };
    }

    /** Both lines together. */
    public Report06Counts plus(Report06Counts other) {
        return new Report06Counts(
                online + other.online,
                direct + other.direct,
                carriedOver + other.carriedOver,
                early + other.early,
                onTime + other.onTime,
                late + other.late,
                inTime + other.inTime,
                overdue + other.overdue);
    }

    /** The check of the form: (3) = (7) + (11). */
    public boolean addsUp() {
        return of(Report06Cell.RECEIVED) == of(Report06Cell.SOLVED) + of(Report06Cell.IN_PROGRESS);
    }
}
