package vn.motcua.procedures;

import java.util.regex.Pattern;

/** Mã thủ tục hành chính: the code of a procedure in the national catalogue, such as 1.001193. */
public record ProcedureCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,34}");

    public ProcedureCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("not a procedure code");
        }
    }

    /** Old codes such as T-BKA-123456-TT are codes too. */
    public static boolean isCode(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
