package vn.motcua.dossiers.books.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.dossiers.BoardCell;
import vn.motcua.dossiers.Said;

/** Cột của bảng theo dõi, in the order of the table. */
public enum BoardColumn {
    MOI_DANG_KY(BoardCell.REGISTERED, "Mới đăng ký", "Registered"),
    DA_TIEP_NHAN(BoardCell.ACCEPTED, "Đã tiếp nhận", "Accepted"),
    DANG_XU_LY(BoardCell.IN_PROGRESS, "Đang xử lý", "In progress"),
    TAM_DUNG(BoardCell.PAUSED, "Chờ người nộp", "Waiting for the applicant"),
    CO_KET_QUA(BoardCell.FINISHED, "Chờ trả kết quả", "Result ready"),
    TONG(BoardCell.OPEN, "Tổng đang mở", "All open"),
    SAP_DEN_HAN(BoardCell.DUE_SOON, "Sắp đến hạn", "Due soon"),
    QUA_HAN(BoardCell.OVERDUE, "Quá hạn", "Overdue");

    private final BoardCell cell;
    private final Said title;

    BoardColumn(BoardCell cell, String vi, String en) {
        this.cell = cell;
        this.title = new Said(vi, en);
    }

    /** What it counts. */
    public BoardCell cell() {
        return cell;
    }

    /** Its heading. */
    public Said title() {
        return title;
    }

    /** The signal of its numbers; null where they carry none. */
    public String signal() {
        return switch (this) {
            case QUA_HAN -> "late";
            case SAP_DEN_HAN -> "soon";
            default -> "";
        };
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<BoardColumn> named(String slug) {
        return Arrays.stream(values())
                .filter(column -> column.slug().equals(slug))
                .findFirst();
    }
}
