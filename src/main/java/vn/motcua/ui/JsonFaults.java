package vn.motcua.ui;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/** Lỗi trong JSON: where a body cannot be read, told without quoting it. */
record JsonFaults(String rule, @Nullable String field, String sentence) {

    static JsonFaults of(Throwable unreadable) {
        Throwable cause = unreadable;
        while (cause != null && !(cause instanceof JacksonException)) {
            cause = cause.getCause();
        }
        return cause instanceof JacksonException e
                ? said(e)
                : new JsonFaults("json", null, "Cần nội dung JSON, mã hóa UTF-8.");
    }

    private static JsonFaults said(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return new JsonFaults("json", null, "JSON lồng quá sâu, hoặc có số hay chuỗi quá dài" + place(e) + ".");
        }
        if (e instanceof StreamReadException) {
            return new JsonFaults("json", null, "JSON viết sai hoặc lặp tên trường" + place(e) + ".");
        }
        String path = path(e);
        return new JsonFaults("wrong-type", path, "Trường này sai kiểu, sai giá trị hoặc không có trong tài liệu API.");
    }

    private static String place(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null || at.getLineNr() < 1 ? "" : ", ở dòng " + at.getLineNr() + ", cột " + at.getColumnNr();
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
