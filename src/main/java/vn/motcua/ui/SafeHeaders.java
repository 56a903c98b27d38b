package vn.motcua.ui;

import jakarta.servlet.http.HttpServletResponse;

/** Tiêu đề an toàn: what browsers are told with answers that are made before or beside the chain that tells it otherwise. */
final class SafeHeaders {

    static final String NOTHING_BUT_TEXT = "default-src 'none'; frame-ancestors 'none'";
    static final String OUR_OWN =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; " + "frame-ancestors 'none'";

    private SafeHeaders() {}

    static void tell(HttpServletResponse response, String contentSecurity) {
        tell(response, "Content-Security-Policy", contentSecurity);
        tell(response, "X-Content-Type-Options", "nosniff");
        tell(response, "X-Frame-Options", "DENY");
        tell(response, "Referrer-Policy", "same-origin");
        tell(response, "Cache-Control", "no-store");
    }

    private static void tell(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }
}
