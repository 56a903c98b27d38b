package vn.motcua.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trang báo bận: says that nothing was done, when to come back, and offers to do it again.
 *
 * @param again where to try again; null when only the browser's own way back keeps what was typed
 * @param fields what was sent, to be sent again; empty for a page that was only looked at
 */
public record BusyPage(
        ErrorPage said, long seconds, @Nullable String again, List<Field> fields) {

    /** Một trường của biểu mẫu đã gửi. */
    public record Field(String name, String value) {}
}
