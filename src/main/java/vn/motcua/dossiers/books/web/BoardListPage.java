package vn.motcua.dossiers.books.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DossierLine;
import vn.motcua.dossiers.DueSign;
import vn.motcua.dossiers.Said;

/**
 * Danh sách hồ sơ đứng sau một con số của bảng theo dõi.
 *
 * @param board the address of the board
 */
public record BoardListPage(
        String unit,
        Said what,
        String board,
        List<Row> rows,
        @Nullable String first,
        @Nullable String next) {

    /** Dòng. */
    public record Row(DossierLine line, DueSign due, String procedure, String where) {

        /** The dossier's page. */
        public String href() {
            return "/can-bo/ho-so/" + line.reference();
        }
    }
}
