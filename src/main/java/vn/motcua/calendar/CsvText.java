package vn.motcua.calendar;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated text as RFC 4180 has it: a cell may be in double quotes, and then hold commas, doubled quotes and line
 * breaks.
 */
final class CsvText {

    private final String text;
    private int at;
    private int line = 1;

    private CsvText(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * One row.
     *
     * @param line on which it begins, from 1
     */
    record Row(int line, List<String> cells) {

        boolean isBlank() {
            return cells.size() == 1 && cells.getFirst().isEmpty();
        }

        /** Empty when the row is too short. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** All rows that are not blank. */
    static List<Row> rows(String text) {
        CsvText csv = new CsvText(text);
        List<Row> rows = new ArrayList<>();
        while (csv.at < csv.text.length()) {
            Row row = csv.row();
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Row row() {
        int begins = line;
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        if (at < text.length()) {
            at++;
            line++;
        }
        return new Row(begins, cells);
    }

    /** Up to the next comma or line break outside quotes. */
    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!quoted && (c == ',' || c == '\n')) {
                break;
            }
            if (c == '\n') {
                line++;
            }
            if (c == '"' && quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append(c);
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else {
                cell.append(c);
            }
        }
        return cell.toString().strip();
    }

    /** A cell as it is written. */
    static String written(String cell) {
        return cell.matches("[^,\"\\r\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
