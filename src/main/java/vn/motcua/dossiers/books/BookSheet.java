package vn.motcua.dossiers.books;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Units;
import vn.motcua.ui.Html;
import vn.motcua.ui.Sheet;

/** Sổ theo dõi hồ sơ dưới dạng bảng tính: the whole selection, with the heading and the columns of the form. */
@Component
public class BookSheet {

    private static final String[] FIRST = {
        "STT",
        "Mã hồ sơ",
        "Tên TTHC",
        "Số lượng hồ sơ (bộ)",
        "Tên cá nhân, tổ chức",
        "Địa chỉ, số điện thoại",
        "Cơ quan chủ trì giải quyết",
        "Ngày, tháng, năm",
        "",
        "",
        "",
        "Trả kết quả",
        "",
        "",
        "Ghi chú"
    };
    private static final String[] SECOND = {
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "Nhận hồ sơ",
        "Hẹn trả kết quả",
        "Chuyển hồ sơ đến cơ quan giải quyết",
        "Nhận kết quả từ cơ quan giải quyết",
        "Ngày, tháng, năm",
        "Phương thức nhận kết quả",
        "Ký nhận",
        ""
    };
    private static final double[] WIDTHS = {6, 22, 40, 9, 26, 34, 30, 12, 17, 14, 14, 12, 20, 22, 28};

    private final RegisterBook book;
    private final Units units;

    BookSheet(RegisterBook book, Units units) {
        this.book = book;
        this.units = units;
    }

    /** Writes the book; the stream stays open. */
    public void write(OpenedBook opened, OutputStream out) throws IOException {
        try (Sheet sheet = new Sheet(out, "Sổ theo dõi hồ sơ", WIDTHS)) {
            Period period = opened.selection().period();
            sheet.heading(opened.agency().name().toUpperCase(Locale.of("vi")), FIRST.length, false);
            sheet.heading("BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ", FIRST.length, false);
            sheet.heading("SỔ THEO DÕI HỒ SƠ", FIRST.length, true);
            sheet.heading(
                    "Từ ngày " + Html.day(period.from()) + " đến ngày " + Html.day(period.to()) + " (" + opened.form()
                            + ", " + opened.decree() + ")",
                    FIRST.length,
                    false);
            sheet.titles(FIRST);
            sheet.joined(7, 10);
            sheet.joined(11, 13);
            sheet.titles(SECOND);
            book.each(opened, entry -> write(sheet, entry));
        }
    }

    private void write(Sheet sheet, BookEntry entry) {
        sheet.number(0, entry.number(), false);
        sheet.text(1, entry.reference());
        sheet.text(2, entry.procedure());
        sheet.number(3, entry.copies(), false);
        sheet.text(4, entry.citizen().name());
        sheet.text(5, entry.citizen().whereabouts());
        sheet.text(6, units.unit(entry.lead()).name());
        sheet.day(7, entry.way().receivedAt());
        sheet.moment(8, entry.way().dueAt());
        sheet.day(9, entry.way().handedOverAt());
        sheet.day(10, entry.way().resultAt());
        BookEntry.HandedOut handedOut = entry.handedOut();
        sheet.day(11, handedOut == null ? null : handedOut.at());
        sheet.text(
                12,
                handedOut == null || handedOut.manner() == null
                        ? null
                        : handedOut.manner().title());
        sheet.text(13, handedOut == null ? null : handedOut.receiver());
        sheet.text(14, entry.note());
        try {
            sheet.nextRow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
