package vn.motcua.procedures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.ui.Option;

/**
 * Ô của biểu mẫu: one question of a procedure's form, or a group of them, as a page shows it.
 *
 * @param name name and id of the field, such as {@code form.child.name}; a row of a list has its number in it
 * @param longest how many letters the answer may have; 0 when nobody said
 * @param options what may be chosen; empty unless it is a choice
 * @param fields the questions of a group, the rows of a list
 */
public record FormField(
        String name,
        String label,
        Kind kind,
        boolean required,
        @Nullable String hint,
        int longest,
        List<Option> options,
        List<FormField> fields) {

    /** Loại ô: how a question is asked. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        DATE,
        EMAIL,
        INTEGER,
        NUMBER,
        CHOICE,
        YES_NO,
        GROUP,
        ROWS
    }

    public FormField {
        options = List.copyOf(options);
        fields = List.copyOf(fields);
    }

    /** Whether it holds other fields instead of an answer. */
    public boolean isGroup() {
        return kind == Kind.GROUP || kind == Kind.ROWS;
    }

    /** Whether its answer fits half a line. */
    public boolean isShort() {
        return switch (kind) {
            case DATE, INTEGER, NUMBER -> true;
            default -> longest > 0 && longest <= 20;
        };
    }
}
