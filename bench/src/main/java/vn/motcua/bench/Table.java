package vn.motcua.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A markdown table, aligned so that it reads well on a terminal too; what begins with a digit stands to the right. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... heads) {
        rows.add(List.of(heads));
    }

    public Table row(Object... cells) {
        rows.add(Arrays.stream(cells).map(Table::said).toList());
        return this;
    }

    /** Numbers with as many digits as they deserve. */
    public static String said(Object cell) {
        if (!(cell instanceof Double number)) {
            return cell instanceof Number whole
                    ? String.format(Locale.ROOT, "%,d", whole.longValue())
                    : cell.toString();
        }
        if (number.isNaN()) {
            return "–";
        }
        double size = Math.abs(number);
        return String.format(Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f", number);
    }

    @Override
    public String toString() {
        int columns = rows.getFirst().size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(3))
                .map(width -> Math.max(width, 3))
                .toArray();
        StringBuilder text = new StringBuilder(line(rows.getFirst(), widths));
        text.append(IntStream.range(0, columns)
                .mapToObj(column -> "-".repeat(widths[column] - 1) + (isNumeric(column) ? ":" : "-"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        rows.stream().skip(1).forEach(row -> text.append(line(row, widths)));
        return text.toString();
    }

    private String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), widths[column], isNumeric(column)))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private boolean isNumeric(int column) {
        return rows.stream().skip(1).allMatch(row -> row.get(column).matches("[\\d–].*"));
    }

    private static String padded(String text, int width, boolean right) {
        String space = " ".repeat(width - text.length());
        return right ? space + text : text + space;
    }
}
