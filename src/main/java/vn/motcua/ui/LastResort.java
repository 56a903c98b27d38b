package vn.motcua.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Lỗi trước mọi trang: what the web server itself refuses, such as an unreadable address; no page of ours is reached. */
public class LastResort extends ErrorReportValve {

    private static final String PROBLEM = """
            {"type":"about:blank","status":%d,"detail":"%s","rule":"http"}""";
    private static final String PAGE = """
            <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>%1$s – Một Cửa</title></head>\
            <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/">Về trang chủ</a></p></main></body></html>""";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < HttpServletResponse.SC_BAD_REQUEST
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        ErrorPage said = ErrorPage.of(status, null);
        String address = request.getRequestURI();
        boolean api = address != null && address.startsWith("/api/");
        try {
            response.setContentType(api ? "application/problem+json" : "text/html");
            SafeHeaders.tell(response, SafeHeaders.NOTHING_BUT_TEXT);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getReporter()
                    .write(api ? PROBLEM.formatted(status, said.what()) : PAGE.formatted(said.what(), said.doNext()));
            response.finishResponse();
        } catch (IOException e) {
            // nobody listens any more
            container.getLogger().debug("an error could not be reported", e);
        }
    }
}
