package vn.motcua.dossiers.books;

/** Cột của Biểu số II.06a, with the number that the form prints above it. */
public enum Report06Cell {
    RECEIVED(3, "Tổng số nhận giải quyết", "Received, total"),
    ONLINE(4, "Trực tuyến", "Online"),
    DIRECT(5, "Trực tiếp, bưu chính", "Counter, post"),
    CARRIED_OVER(6, "Từ kỳ trước chuyển qua", "Carried over"),
    SOLVED(7, "Tổng số đã giải quyết", "Solved, total"),
    EARLY(8, "Trước hạn", "Early"),
    ON_TIME(9, "Đúng hạn", "On time"),
    LATE(10, "Quá hạn", "Late"),
    IN_PROGRESS(11, "Tổng số đang giải quyết", "In progress, total"),
    IN_TIME(12, "Trong hạn", "In time"),
    OVERDUE(13, "Quá hạn", "Overdue");

    private final int column;
    private final String title;
    private final String inEnglish;

    Report06Cell(int column, String title, String inEnglish) {
        this.column = column;
        this.title = title;
        this.inEnglish = inEnglish;
    }

    /** The number of the column on the form. */
    public int column() {
        return column;
    }

    /** The words of the form. */
    public String title() {
        return title;
    }

    /** The same in English. */
    public String inEnglish() {
        return inEnglish;
    }

    /** Whether the column counts what is late. */
    public boolean isLate() {
        return this == LATE || this == OVERDUE;
    }
}
