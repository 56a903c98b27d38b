package vn.motcua.dossiers.books.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.books.BookEntry;
import vn.motcua.dossiers.books.OpenedBook;
import vn.motcua.ui.Option;

/**
 * Trang sổ theo dõi.
 *
 * @param book null where there is none to show
 */
public record BookPage(
        @Nullable OpenedBook book,
        Asked asked,
        List<Option> agencies,
        List<Option> procedures,
        List<Row> rows,
        long count,
        Links links,
        Map<String, String> errors) {

    /** Đã hỏi. */
    public record Asked(String agency, String from, String to, String procedure) {}

    /** Dòng. */
    public record Row(BookEntry entry, String lead) {

        /** The dossier's page. */
        public String href() {
            return "/can-bo/ho-so/" + entry.reference();
        }
    }

    /** Nơi đi tiếp. */
    public record Links(
            String sheet,
            String print,
            @Nullable String first,
            @Nullable String next) {}
}
