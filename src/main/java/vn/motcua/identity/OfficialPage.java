package vn.motcua.identity;

import java.util.List;

/**
 * Trang danh sách cán bộ: one page of a search.
 *
 * @param total how many match in all
 */
public record OfficialPage(List<Official> officials, int page, int size, int total) {

    public boolean hasNext() {
        return (long) page * size < total;
    }
}
