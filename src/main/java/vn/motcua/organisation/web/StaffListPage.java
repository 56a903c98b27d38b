package vn.motcua.organisation.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Official;

/** Trang danh sách người dùng: one page of a search, and where it goes on. */
public record StaffListPage(
        String words,
        boolean withLocked,
        List<Official> officials,
        int total,
        @Nullable String first,
        @Nullable String next,
        Map<String, String> typed,
        Map<String, String> errors) {

    /** What stands in a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
