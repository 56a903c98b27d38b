package vn.motcua.dossiers.books.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Trả về bảng tính. */
final class SheetAnswer {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SheetAnswer() {}

    /** What goes before the sheet itself; only plain letters get into the file's name. */
    static void begin(HttpServletResponse response, String name) {
        response.setContentType(TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name.replaceAll("[^0-9A-Za-z._-]", ""))
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
