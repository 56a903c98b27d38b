package vn.motcua.dossiers.web;

import tools.jackson.databind.JsonNode;

/** Chữ đọc được: no NUL and no half of a character, in names and in values, wherever they stand. */
final class ReadableText {

    private ReadableText() {}

    static void check(String path, JsonNode node) {
        if (node.isString() && !readable(node.stringValue())) {
            throw unreadable(path);
        }
        node.properties().forEach(field -> {
            if (!readable(field.getKey())) {
                throw unreadable(path);
            }
            check(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue());
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            check(path + "[" + i + "]", node.get(i));
        }
    }

    private static boolean readable(String text) {
        return text.indexOf('\0') < 0
                && text.codePoints()
                        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static BadRequest unreadable(String path) {
        return new BadRequest("unreadable-character", path, "Nội dung có ký tự không đọc được, xin nhập lại.");
    }
}
