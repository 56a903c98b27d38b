package vn.motcua.organisation.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.ReorganisationKind;
import vn.motcua.organisation.ReorganisationPlan;

/**
 * Trang sắp xếp tổ chức: the form, or the plan to be confirmed.
 *
 * @param typed what was typed, kept
 * @param plan what the act would come to; null while the form is being filled in
 */
public record ReorganisationPage(
        ReorganisationKind kind,
        int rows,
        Map<String, String> typed,
        Map<String, String> errors,
        @Nullable ReorganisationPlan plan) {

    /** What stands in a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
