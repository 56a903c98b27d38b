package vn.motcua.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Unit;

/**
 * Trang cơ cấu tổ chức: the tree of one day, with some branches open, or what was found in it.
 *
 * @param day as typed
 * @param root null when nothing existed on that day
 * @param found null when nothing was searched for
 * @param total how many units there were on that day
 */
public record TreePage(
        String day,
        LocalDate on,
        String words,
        @Nullable Node root,
        @Nullable List<Unit> found,
        int total,
        Map<String, String> errors) {

    /**
     * Nút của cây.
     *
     * @param below how many units are right below
     * @param children those shown; empty while the branch is shut
     */
    public record Node(Unit unit, int below, List<Node> children) {

        public boolean open() {
            return !children.isEmpty();
        }
    }
}
