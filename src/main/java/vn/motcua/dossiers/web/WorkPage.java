package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DueSign;
import vn.motcua.dossiers.WorkItem;
import vn.motcua.dossiers.WorkTab;

/**
 * Công việc của tôi: on the screen.
 *
 * @param tabs each group with how much there is in it
 * @param text what the list is filtered by; empty for all
 * @param next the address of the next page; null on the last
 * @param first the address of the first page; null on the first
 */
public record WorkPage(
        List<Tab> tabs,
        WorkTab tab,
        String text,
        List<Row> rows,
        String here,
        @Nullable String first,
        @Nullable String next,
        Map<String, String> errors) {

    /** Một nhóm việc. */
    public record Tab(WorkTab tab, String slug, long count) {

        /** Its name in Vietnamese. */
        public String vi() {
            return switch (tab) {
                case OVERDUE -> "Quá hạn";
                case DUE_SOON -> "Sắp đến hạn";
                case PAUSED -> "Tạm dừng";
                case WAITING -> "Chờ cơ quan khác";
                case ALL -> "Tất cả";
            };
        }

        /** The same in English. */
        public String en() {
            return switch (tab) {
                case OVERDUE -> "Overdue";
                case DUE_SOON -> "Due soon";
                case PAUSED -> "Paused";
                case WAITING -> "Waiting for others";
                case ALL -> "All";
            };
        }
    }

    /**
     * Một việc.
     *
     * @param atOnce the act that one press does; null when it takes more
     */
    public record Row(
            WorkItem item,
            String procedure,
            DueSign due,
            @Nullable OneClick atOnce) {

        /** Where the work is done. */
        public String href() {
            return "/can-bo/ho-so/" + item.reference() + (item.leg() == null ? "" : "#phan-" + item.leg());
        }
    }

    /** Nothing is there, and nothing was looked for. */
    public boolean empty() {
        return rows.isEmpty() && text.isEmpty() && first == null;
    }
}
