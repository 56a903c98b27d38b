package vn.motcua.dossiers.web.acts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Defect;

/**
 * Bảng thiếu sót: what is wrong with each paper, as typed in rows; empty rows are left out, and a refusal of a defect
 * finds its row again.
 */
final class DefectRows {

    /** The most papers of a procedure that get a row of their own; others are typed into the free rows. */
    static final int MOST_PAPERS = 40;

    /** Rows for what is not in the procedure's list. */
    static final int FREE = 3;

    private static final int MOST = MOST_PAPERS + FREE;

    private final List<Integer> filled = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();

    private DefectRows() {}

    static String field(int row, String part) {
        return "defects[" + row + "]." + part;
    }

    static DefectRows read(Map<String, String> values, int listed) {
        DefectRows rows = new DefectRows();
        for (int row = 0; row < MOST; row++) {
            String paper = typed(values, row, "paper");
            String kind = typed(values, row, "kind");
            String what = typed(values, row, "what");
            boolean said = !kind.isEmpty() || !what.isEmpty() || (row >= listed && !paper.isEmpty());
            if (said) {
                rows.filled.add(row);
                rows.defects.add(defect(paper, kind, what));
            }
        }
        return rows;
    }

    // a kind that was not chosen is refused at its field by the rule itself
    @SuppressWarnings("NullAway")
    private static Defect defect(String paper, String kind, String what) {
        return new Defect(paper, kindOf(kind), what);
    }

    private static Defect.@Nullable Kind kindOf(String name) {
        return Arrays.stream(Defect.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String typed(Map<String, String> values, int row, String part) {
        return values.getOrDefault(field(row, part), "").strip();
    }

    List<Defect> defects() {
        return defects;
    }

    /** The field on the page for the field of a refusal: the second defect may stand in the fifth row. */
    String onPage(String refused) {
        for (int i = 0; i < filled.size(); i++) {
            String prefix = "defects[" + i + "]";
            if (refused.startsWith(prefix + ".")) {
                return "defects[" + filled.get(i) + "]" + refused.substring(prefix.length());
            }
        }
        return refused;
    }
}
