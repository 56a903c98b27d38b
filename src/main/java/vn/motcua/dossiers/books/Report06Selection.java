package vn.motcua.dossiers.books;

import vn.motcua.dossiers.Remit;

/** Phần báo cáo muốn lập: whose dossiers, in which period, a line for each what. */
public record Report06Selection(Remit remit, Period period, By by) {

    /** Mỗi dòng là gì. */
    public enum By {
        AGENCY,
        FIELD
    }
}
