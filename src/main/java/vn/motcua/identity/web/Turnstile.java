package vn.motcua.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Cửa quay: sends away whoever may not go on: a page to a browser, a problem document to a program. */
@Component
class Turnstile {

    static final String REASON = "motcua.reason";

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isApi(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            Problem.write(response, HttpStatus.UNAUTHORIZED, "sign-in", "Cần mã truy cập: Authorization: Bearer.");
            return;
        }
        seeOther(response, SignInPages.PATH + back(request));
    }

    /** Citizens have no API; they come by pages only. */
    void citizenSignInFirst(HttpServletRequest request, HttpServletResponse response) {
        seeOther(response, CitizenSignInPages.PATH + back(request));
    }

    /** What was only to be read is read after the sign-in. */
    private static String back(HttpServletRequest request) {
        boolean repeatable = HttpMethod.GET.matches(request.getMethod());
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return repeatable ? "?tiep=" + LocalPath.encoded(request.getRequestURI() + query) : "";
    }

    void changePasswordFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isApi(request)) {
            Problem.write(
                    response, HttpStatus.FORBIDDEN, "temporary-password", "Hãy đổi mật khẩu tạm trước khi dùng API.");
            return;
        }
        seeOther(response, AccountPages.PATH);
    }

    void noPermission(HttpServletRequest request, HttpServletResponse response, String reason)
            throws IOException, ServletException {
        if (isApi(request)) {
            Problem.write(response, HttpStatus.FORBIDDEN, "permission", reason);
            return;
        }
        request.setAttribute(REASON, reason);
        request.getRequestDispatcher(NoPermissionPages.PATH).forward(request, response);
    }

    private static void seeOther(HttpServletResponse response, String path) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, path);
    }
}
