package vn.motcua.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.OpenToAll;

/** Errors that arise before any page is reached. */
@Controller
class ErrorPages implements ErrorController {

    @OpenToAll
    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        boolean away = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable e
                && DatabaseAway.causes(e);
        int status = away ? 503 : code instanceof Integer known ? known : 404;
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String reference = status == 500 ? "Mã lỗi: " + RequestReferences.of(request) : null;
        ErrorPage said = ErrorPage.of(status, reference);
        if (path != null && path.toString().startsWith("/api/")) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatusCode.valueOf(status), reference == null ? said.what() : reference);
            problem.setProperty("rule", "http");
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        ModelAndView page = new ModelAndView("ui/error", Map.of("page", said));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }
}
