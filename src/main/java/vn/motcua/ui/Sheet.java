package vn.motcua.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Trang tính: writes one sheet row by row, without keeping what is written. Text is written as text, so that nothing
 * that a citizen typed is ever read as a formula.
 */
public final class Sheet implements AutoCloseable {

    private static final String DAY = "dd/mm/yyyy";
    private static final String MOMENT = "hh:mm dd/mm/yyyy";
    private static final int LONGEST_CELL = 32_000;
    private static final int KEPT_ROWS = 200;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    /** @param widths of the columns, in characters */
    public Sheet(OutputStream out, String name, double... widths) {
        workbook = new Workbook(out, "Mot Cua", "1.0");
        sheet = workbook.newWorksheet(name);
        sheet.pageOrientation("landscape");
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
    }

    /** A line of the heading over all columns. */
    public void heading(String text, int columns, boolean large) {
        sheet.inlineString(row, 0, plain(text));
        sheet.range(row, 0, row, columns - 1).merge();
        sheet.range(row, 0, row, columns - 1)
                .style()
                .bold()
                .fontSize(large ? 14 : 11)
                .horizontalAlignment("center")
                .set();
        row++;
    }

    /** A line of column titles; an empty one belongs to the one on its left. */
    public void titles(String... titles) {
        for (int column = 0; column < titles.length; column++) {
            if (!titles[column].isEmpty()) {
                sheet.inlineString(row, column, titles[column]);
            }
            sheet.style(row, column)
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
        row++;
    }

    /** Joins cells of the line of titles before. */
    public void joined(int fromColumn, int toColumn) {
        sheet.range(row - 1, fromColumn, row - 1, toColumn).merge();
    }

    /** Goes on to the next line. */
    public void nextRow() throws IOException {
        row++;
        if (row % KEPT_ROWS == 0) {
            sheet.flush();
        }
    }

    /** Text, whatever it looks like; nothing when there is none. */
    public void text(int column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            sheet.inlineString(row, column, plain(text));
        }
        sheet.style(row, column)
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    /** A whole number, with points between thousands. */
    public void number(int column, long number, boolean bold) {
        sheet.value(row, column, number);
        var style = sheet.style(row, column)
                .format("#,##0")
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN);
        (bold ? style.bold() : style).set();
    }

    /** A day in Vietnam. */
    public void day(int column, @Nullable Instant at) {
        date(column, at, DAY);
    }

    /** Time and day in Vietnam. */
    public void moment(int column, @Nullable Instant at) {
        date(column, at, MOMENT);
    }

    private void date(int column, @Nullable Instant at, String format) {
        if (at != null) {
            LocalDateTime local = LocalDateTime.ofInstant(at, Html.ZONE);
            if (format.equals(DAY)) {
                sheet.value(row, column, local.toLocalDate());
            } else {
                sheet.value(row, column, local);
            }
        }
        sheet.style(row, column)
                .format(format)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    /** What XML cannot carry, and what a cell cannot hold, is left out. */
    private static String plain(String text) {
        String clean = text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").replaceAll("[\\x{FFFE}\\x{FFFF}\\p{Cs}]", "");
        return clean.length() <= LONGEST_CELL ? clean : clean.substring(0, LONGEST_CELL);
    }

    /** Writes the end of the file; without it there is no sheet. */
    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
