package vn.motcua.procedures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedures.FoundProcedures;
import vn.motcua.ui.Option;

/**
 * Trang tìm thủ tục: what was asked, as typed, and what was found.
 *
 * @param first address of the first page; null when this is it
 * @param next address of the next page; null on the last
 */
public record SearchPage(
        String words,
        String field,
        String level,
        String agency,
        List<Option> fields,
        List<Option> levels,
        List<Option> agencies,
        FoundProcedures found,
        @Nullable String first,
        @Nullable String next) {

    public boolean narrowed() {
        return !field.isEmpty() || !level.isEmpty() || !agency.isEmpty();
    }
}
