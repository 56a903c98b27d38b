package vn.motcua.dossiers.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Đủ trường: what a record does not mark as nullable must have been sent, at any depth; lists have no empty places. */
final class Completeness {

    private Completeness() {}

    static void check(String path, @Nullable Object value) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                check(path + "[" + i + "]", present(path + "[" + i + "]", list.get(i)));
            }
        }
        if (value instanceof Record sent && value.getClass().getName().startsWith("vn.motcua.dossiers")) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                String field = path.isEmpty() ? component.getName() : path + "." + component.getName();
                Object part = read(component, sent);
                boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                check(field, optional ? part : present(field, part));
            }
        }
    }

    private static Object present(String field, @Nullable Object value) {
        if (value == null) {
            throw new BadRequest("required", field, "Cần có trường “" + field + "”.");
        }
        return value;
    }

    private static @Nullable Object read(RecordComponent component, Record sent) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(sent);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record hides its component " + component.getName(), e);
        }
    }
}
