package vn.motcua.audit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trang nhật ký: what the page of the record shows.
 *
 * @param looks true for looks at personal data, false for administrative acts
 * @param older the address of the next, older page; {@code null} when there is none
 * @param error what is wrong with a filter; {@code null} when nothing is
 */
public record AuditPage(
        boolean looks,
        String person,
        String subject,
        String day,
        List<Line> lines,
        @Nullable String older,
        @Nullable String error) {

    /**
     * Dòng hiển thị: one line as shown.
     *
     * @param at date and time in Vietnam
     */
    public record Line(String at, String person, String what, String subject, String facts) {}
}
