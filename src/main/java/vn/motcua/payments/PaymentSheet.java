package vn.motcua.payments;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.ui.Html;
import vn.motcua.ui.Sheet;

/** Sổ thu phí, lệ phí dưới dạng bảng tính. */
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

    private final PaymentBook book;
    private final Officials officials;

    PaymentSheet(PaymentBook book, Officials officials) {
        this.book = book;
        this.officials = officials;
    }

    /** Writes the book; the stream stays open. */
    public void write(PaymentSelection selection, OutputStream out) throws IOException {
        try (Sheet sheet = new Sheet(out, "Sổ thu phí, lệ phí", WIDTHS)) {
            heading(sheet, selection.agency().name().toUpperCase(Locale.of("vi")));
            heading(sheet, "SỔ THU PHÍ, LỆ PHÍ");
            heading(sheet, "Từ ngày " + Html.day(selection.from()) + " đến ngày " + Html.day(selection.to()));
            sheet.titles(TITLES);
            Lines lines = new Lines(sheet);
            book.each(selection, lines::write);
            lines.sums();
        }
    }

    private static void heading(Sheet sheet, String text) {
        sheet.heading(text, TITLES.length, false);
    }

    /** Line by line, with what they come to. */
    private final class Lines {

        private final Sheet sheet;
        private int count;
        private long taken;
        private long back;

        private Lines(Sheet sheet) {
            this.sheet = sheet;
        }

        private void write(PaymentLine line) {
            count++;
            taken += line.goesBack() ? 0 : line.dong();
            back -= line.goesBack() ? line.dong() : 0;
            sheet.number(0, count, false);
            sheet.moment(1, line.at());
            sheet.text(2, line.paper());
            sheet.text(3, line.dossier());
            sheet.text(4, line.payer());
            sheet.text(5, line.what());
            sheet.text(6, line.way().title());
            sheet.number(line.goesBack() ? BACK : TAKEN, Math.abs(line.dong()), false);
            sheet.text(line.goesBack() ? TAKEN : BACK, null);
            sheet.text(9, line.proof());
            sheet.text(10, name(line.official()));
            next();
        }

        private void next() {
            try {
                sheet.nextRow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void sums() {
            sheet.text(TAKEN - 1, "Cộng");
            sheet.number(TAKEN, taken, true);
            sheet.number(BACK, back, true);
        }
    }

    private @Nullable String name(@Nullable OfficialId official) {
        return official == null ? null : officials.named(List.of(official)).get(official);
    }
}
