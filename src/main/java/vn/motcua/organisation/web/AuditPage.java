package vn.motcua.organisation.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.ui.Option;

/**
 * Trang nhật ký: what the page of the record shows.
 *
 * @param looks true for looks at personal data, false for administrative acts
 * @param everywhere the record of the whole province; else only what people of one's own units did
 * @param older the address of the next, older page; {@code null} when there is none
 */
public record AuditPage(
        boolean looks,
        boolean everywhere,
        Map<String, String> typed,
        List<Option> kinds,
        List<Line> lines,
        @Nullable String first,
        @Nullable String older,
        Map<String, String> errors) {

    /**
     * Dòng hiển thị: one line as shown.
     *
     * @param at date and time in Vietnam
     * @param username to filter by; empty for the platform itself
     */
    public record Line(String at, String person, String username, String what, String subject, String facts) {}

    /** What stands in a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
