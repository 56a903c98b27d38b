package vn.motcua.identity.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Địa chỉ quay lại: where to go after signing in; only a page of this platform, never another site. */
final class LocalPath {

    private LocalPath() {}

    /** The wanted address when it is one of ours, else the other one. */
    static String or(@Nullable String wanted, String otherwise) {
        return wanted != null && isLocal(wanted) ? wanted : otherwise;
    }

    private static boolean isLocal(String path) {
        // browsers read "//host" and "/\host" as another site, and skip tabs and line breaks; no header holds more than
        // ASCII
        if (path.length() > 500
                || !path.startsWith("/")
                || path.startsWith("//")
                || path.contains("\\")
                || path.chars().anyMatch(letter -> letter <= ' ' || letter > '~')) {
            return false;
        }
        try {
            URI uri = URI.create(path);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
