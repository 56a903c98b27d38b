package vn.motcua.dossiers.books.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Địa chỉ trang: a path and its query; what is null or empty is left out. */
record Address(String path, String query) {

    static Address of(String path) {
        return new Address(path, "");
    }

    Address with(String name, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) {
            return this;
        }
        String one = name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
        return new Address(path, query.isEmpty() ? one : query + "&" + one);
    }

    /** The same question at another address. */
    Address at(String other) {
        return new Address(other, query);
    }

    @Override
    public String toString() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
