package vn.motcua.dossiers.books.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.books.Period;
import vn.motcua.dossiers.books.Report06Cell;
import vn.motcua.dossiers.books.Report06Line;
import vn.motcua.ui.Signal;

/**
 * Danh sách hồ sơ đứng sau một con số của Biểu số II.06a.
 *
 * @param field the field of law; null for all
 * @param report the address of the report
 */
public record ReportListPage(
        String unit,
        Report06Cell cell,
        Period period,
        @Nullable String field,
        String report,
        List<Row> rows,
        @Nullable String first,
        @Nullable String next) {

    /** Dòng. */
    public record Row(Report06Line line, String agency) {

        /** The dossier's page. */
        public String href() {
            return "/can-bo/ho-so/" + line.reference();
        }

        /** The signal that the style sheet knows. */
        public Signal signal() {
            return switch (line.counted()) {
                case LATE, OVERDUE -> Signal.LATE;
                case EARLY, ON_TIME -> Signal.DONE;
                default -> Signal.RUNNING;
            };
        }
    }
}
