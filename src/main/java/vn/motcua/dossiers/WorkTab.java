package vn.motcua.dossiers;

/** Nhóm việc: how an official's work is sorted on screen. */
public enum WorkTab {
    /** Quá hạn. */
    OVERDUE,
    /** Sắp đến hạn: due before the end of the next working day. */
    DUE_SOON,
    /** Tạm dừng: the citizen has to do something first. */
    PAUSED,
    /** Chờ cơ quan phối hợp. */
    WAITING,
    /** Tất cả. */
    ALL
}
