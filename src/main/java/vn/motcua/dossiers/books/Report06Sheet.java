package vn.motcua.dossiers.books;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Tier;
import vn.motcua.ui.Html;
import vn.motcua.ui.Sheet;

/** Biểu số II.06a dưới dạng bảng tính. */
@Component
public class Report06Sheet {

    private static final String[] FIRST = {
        "STT",
        "",
        "Số hồ sơ nhận giải quyết",
        "",
        "",
        "",
        "Số lượng hồ sơ đã giải quyết",
        "",
        "",
        "",
        "Số lượng hồ sơ đang giải quyết",
        "",
        ""
    };
    private static final String[] NUMBERS = {
        "(1)",
        "(2)",
        "(3)=(4)+(5)+(6)",
        "(4)",
        "(5)",
        "(6)",
        "(7)=(8)+(9)+(10)",
        "(8)",
        "(9)",
        "(10)",
        "(11)=(12)+(13)",
        "(12)",
        "(13)"
    };
    private static final double[] WIDTHS = {6, 44, 12, 12, 14, 14, 12, 11, 11, 11, 12, 11, 11};
    private static final int COLUMNS = NUMBERS.length;

    /** Writes the report; the stream stays open. */
    public void write(Report06Table table, OutputStream out) throws IOException {
        try (Sheet sheet = new Sheet(out, "Biểu II.06a", WIDTHS)) {
            Period period = table.selection().period();
            sheet.heading("Biểu số II.06a/VPCP/KSTT", COLUMNS, false);
            sheet.heading("TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", COLUMNS, true);
            sheet.heading(table.selection().remit().unit().name().toUpperCase(Locale.of("vi")), COLUMNS, false);
            sheet.heading(
                    "Kỳ báo cáo: từ ngày " + Html.day(period.from()) + " đến ngày " + Html.day(period.to())
                            + ". Đơn vị tính: số hồ sơ",
                    COLUMNS,
                    false);
            titles(sheet, table);
            int number = 0;
            for (Report06Table.Group group : table.groups()) {
                if (group.tier() != null && table.groups().size() > 1) {
                    line(sheet, "", titleOf(group.tier()), group.sum(), true);
                }
                for (Report06Table.Row row : group.rows()) {
                    line(sheet, String.valueOf(++number), nameOf(row), row.counts(), false);
                }
            }
            line(sheet, "", "Tổng số", table.total(), true);
        }
    }

    private static void titles(Sheet sheet, Report06Table table) {
        String[] first = FIRST.clone();
        boolean byField = table.selection().by() == Report06Selection.By.FIELD;
        first[1] = byField ? "Lĩnh vực giải quyết" : "Đơn vị";
        sheet.titles(first);
        sheet.joined(2, 5);
        sheet.joined(6, 9);
        sheet.joined(10, 12);
        String[] second = new String[COLUMNS];
        second[0] = "";
        second[1] = "";
        for (Report06Cell cell : Report06Cell.values()) {
            second[cell.column() - 1] = cell.title();
        }
        sheet.titles(second);
        sheet.titles(NUMBERS);
    }

    private static String titleOf(Tier tier) {
        return switch (tier) {
            case PROVINCE -> "Cấp tỉnh (sở, ban, ngành)";
            case DISTRICT -> "Cấp huyện";
            case COMMUNE -> "Cấp xã";
        };
    }

    private static String nameOf(Report06Table.Row row) {
        return row.name().isEmpty() ? "Không rõ lĩnh vực" : row.name();
    }

    private static void line(Sheet sheet, String number, String name, Report06Counts counts, boolean sum)
            throws IOException {
        sheet.text(0, number);
        sheet.text(1, name);
        for (Report06Cell cell : Report06Cell.values()) {
            sheet.number(cell.column() - 1, counts.of(cell), sum);
        }
        sheet.nextRow();
    }
}
