package vn.motcua.payments;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.ui.Html;

/** Sổ thu phí, lệ phí dưới dạng bảng tính. What people typed is written as text, never read as a formula. */
@Component
public class PaymentSheet {

    private static final String[] TITLES = {
        "STT",
        "Thời gian",
        "Biên lai, phiếu hoàn trả",
        "Mã hồ sơ",
        "Người nộp",
        "Nội dung",
        "Cách nộp",
        "Thu (đồng)",
        "Hoàn trả (đồng)",
        "Chứng từ",
        "Người thu, người chi"
    };
    private static final double[] WIDTHS = {6, 17, 20, 24, 28, 40, 16, 15, 15, 28, 26};
    private static final int TAKEN = 7;
    private static final int BACK = 8;
    private static final int LONGEST_CELL = 32_000;
    private static final int KEPT_ROWS = 200;

    private final PaymentBook book;
    private final Officials officials;

    PaymentSheet(PaymentBook book, Officials officials) {
        this.book = book;
        this.officials = officials;
    }

    /** Writes the book; the stream stays open. */
    public void write(PaymentSelection selection, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Mot Cua", "1.0");
        Rows rows = new Rows(workbook.newWorksheet("Sổ thu phí, lệ phí"));
        rows.heading(selection.agency().name().toUpperCase(Locale.of("vi")));
        rows.heading("SỔ THU PHÍ, LỆ PHÍ");
        rows.heading("Từ ngày " + Html.day(selection.from()) + " đến ngày " + Html.day(selection.to()));
        rows.titles();
        book.each(selection, rows::write);
        rows.sums();
        rows.sheet.finish();
        workbook.finish();
    }

    /** One sheet, row by row; what is written is not kept. */
    private final class Rows {

        private final Worksheet sheet;
        private int row;
        private int lines;
        private long taken;
        private long back;

        private Rows(Worksheet sheet) {
            this.sheet = sheet;
            sheet.pageOrientation("landscape");
            for (int column = 0; column < WIDTHS.length; column++) {
                sheet.width(column, WIDTHS[column]);
            }
        }

        private void heading(String text) {
            sheet.inlineString(row, 0, text);
            sheet.range(row, 0, row, TITLES.length - 1).merge();
            sheet.range(row, 0, row, TITLES.length - 1)
                    .style()
                    .bold()
                    .horizontalAlignment("center")
                    .set();
            row++;
        }

        private void titles() {
            for (int column = 0; column < TITLES.length; column++) {
                sheet.inlineString(row, column, TITLES[column]);
                sheet.style(row, column)
                        .bold()
                        .wrapText(true)
                        .horizontalAlignment("center")
                        .borderStyle(BorderStyle.THIN)
                        .set();
            }
            row++;
        }

        private void write(PaymentLine line) {
            lines++;
            taken += line.goesBack() ? 0 : line.dong();
            back -= line.goesBack() ? line.dong() : 0;
            number(0, lines);
            sheet.value(row, 1, LocalDateTime.ofInstant(line.at(), WorkingCalendar.ZONE));
            sheet.style(row, 1)
                    .format("hh:mm dd/mm/yyyy")
                    .borderStyle(BorderStyle.THIN)
                    .set();
            text(2, line.paper());
            text(3, line.dossier());
            text(4, line.payer());
            text(5, line.what());
            text(6, line.way().title());
            number(line.goesBack() ? BACK : TAKEN, Math.abs(line.dong()));
            text(line.goesBack() ? TAKEN : BACK, null);
            text(9, line.proof());
            text(10, name(line.official()));
            next();
        }

        private void sums() {
            sheet.inlineString(row, TAKEN - 1, "Cộng");
            number(TAKEN, taken);
            number(BACK, back);
            row++;
        }

        private void next() {
            row++;
            if (row % KEPT_ROWS == 0) {
                try {
                    sheet.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        private void text(int column, @Nullable String text) {
            if (text != null && !text.isEmpty()) {
                sheet.inlineString(row, column, plain(text));
            }
            sheet.style(row, column)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }

        private void number(int column, long number) {
            sheet.value(row, column, number);
            sheet.style(row, column)
                    .format("#,##0")
                    .verticalAlignment("top")
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
    }

    private @Nullable String name(@Nullable OfficialId official) {
        return official == null ? null : officials.named(List.of(official)).get(official);
    }

    /** What XML cannot carry, and what a cell cannot hold, is left out. */
    private static String plain(String text) {
        String clean = text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").replaceAll("[\\x{FFFE}\\x{FFFF}\\p{Cs}]", "");
        return clean.length() <= LONGEST_CELL ? clean : clean.substring(0, LONGEST_CELL);
    }
}
