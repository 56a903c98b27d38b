package vn.motcua.dossiers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Said;

/**
 * Một dòng diễn biến: one act of a dossier's history in plain words.
 *
 * @param who person and unit, and for whom; null when nobody is named
 */
public record HistoryLine(String when, Said what, @Nullable Said who, List<Told> facts) {

    /** One fact of the act. */
    public record Told(Said name, Said value) {}
}
