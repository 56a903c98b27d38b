package vn.motcua.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.admission.Busy;
import vn.motcua.admission.Gate;
import vn.motcua.admission.Urgency;

/**
 * Lỗi và cách nói: every error as a problem document (RFC 9457) for programs, as a page in plain words for people. A
 * broken assumption shows only a reference number; what happened stands in the log under it, without personal data.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RULE = "rule";

    @ExceptionHandler(NotFound.class)
    Object notFound(NotFound e, HttpServletRequest request) {
        return say(request, HttpStatus.NOT_FOUND, "not-found", null, null);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    Object unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        JsonFaults fault = JsonFaults.of(e);
        return say(request, HttpStatus.BAD_REQUEST, fault.rule(), fault.field(), fault.sentence());
    }

    @ExceptionHandler(BadInput.class)
    Object badInput(BadInput e, HttpServletRequest request) {
        return say(request, HttpStatus.BAD_REQUEST, e.rule(), e.field(), e.sentence());
    }

    /** The firewall of the framework, when a parameter is read: control characters and the like. */
    @ExceptionHandler(RequestRejectedException.class)
    Object rejected(RequestRejectedException e, HttpServletRequest request) {
        return say(
                request,
                HttpStatus.BAD_REQUEST,
                "unreadable-character",
                null,
                "Địa chỉ, tham số hoặc tiêu đề của yêu cầu có ký tự không đọc được.");
    }

    /** The parts of an upload, and what stands in the address beside them, are read only by whoever takes them. */
    @ExceptionHandler(InvalidParameterException.class)
    Object brokenParameter(InvalidParameterException e, HttpServletRequest request) {
        return say(
                request,
                HttpStatusCode.valueOf(e.getErrorCode()),
                "unreadable-parameter",
                null,
                "Không đọc được các tham số của yêu cầu.");
    }

    @ExceptionHandler(TypeMismatchException.class)
    Object wrongType(TypeMismatchException e, HttpServletRequest request) {
        return say(request, HttpStatus.BAD_REQUEST, "wrong-type", e.getPropertyName(), "Giá trị không đúng kiểu.");
    }

    @ExceptionHandler(MissingRequestValueException.class)
    Object missing(MissingRequestValueException e, HttpServletRequest request) {
        String field = switch (e) {
            case MissingServletRequestParameterException parameter -> parameter.getParameterName();
            case MissingRequestHeaderException header -> header.getHeaderName();
            default -> null;
        };
        return say(request, HttpStatus.BAD_REQUEST, "required", field, "Thiếu một giá trị bắt buộc.");
    }

    @ExceptionHandler(MultipartException.class)
    Object brokenParts(MultipartException e, HttpServletRequest request) {
        return say(request, HttpStatus.BAD_REQUEST, "multipart", null, "Không đọc được các phần của nội dung gửi lên.");
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return say(request, HttpStatus.CONTENT_TOO_LARGE, "file-size", "file", "Tệp lớn quá 20 MB.");
    }

    /** Found out on the way, before anything was begun. */
    @ExceptionHandler(Busy.class)
    Object busy(Busy e, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Gate.comeBackAfter(e.urgency())));
        return say(request, HttpStatus.SERVICE_UNAVAILABLE, "busy", null, "Yêu cầu vừa rồi chưa được thực hiện.");
    }

    /** A page or a report that took too long was broken off; only what is read is, so nothing is lost. */
    @ExceptionHandler(QueryTimeoutException.class)
    Object tooSlow(QueryTimeoutException e, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("Broken off because it took too long, at {}", Places.of(e));
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Gate.comeBackAfter(Urgency.DEFERRABLE)));
        return say(
                request,
                HttpStatus.SERVICE_UNAVAILABLE,
                "too-slow",
                null,
                "Trang này cần quá nhiều thời gian lúc này. Xin thu hẹp phạm vi, hoặc thử lại sau.");
    }

    @ExceptionHandler(Exception.class)
    Object anything(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse error && error.getStatusCode().is4xxClientError()) {
            return say(request, error.getStatusCode(), "http", null, null, error.getHeaders());
        }
        if (DatabaseAway.causes(e)) {
            return databaseAway(request, e);
        }
        RequestReferences.broken(request, e);
        String told = "Mã lỗi: " + RequestReferences.of(request);
        return say(request, HttpStatus.INTERNAL_SERVER_ERROR, "internal", null, told);
    }

    /** Not "nothing was changed": the answer to a commit may have been lost on the way. */
    private static Object databaseAway(HttpServletRequest request, Exception e) {
        LOG.warn("The database is away: {}", DatabaseAway.inShort(e));
        HttpHeaders soon = new HttpHeaders();
        soon.set(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER);
        return say(request, HttpStatus.SERVICE_UNAVAILABLE, DatabaseAway.RULE, null, DatabaseAway.SENTENCE, soon);
    }

    private static Object say(
            HttpServletRequest request,
            HttpStatusCode status,
            String rule,
            @Nullable String field,
            @Nullable String detail) {
        return say(request, status, rule, field, detail, HttpHeaders.EMPTY);
    }

    private static Object say(
            HttpServletRequest request,
            HttpStatusCode status,
            String rule,
            @Nullable String field,
            @Nullable String detail,
            HttpHeaders headers) {
        // on the way to the error page the address is the one that was asked for
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (!(asked == null ? request.getRequestURI() : asked.toString()).startsWith("/api/")) {
            ModelAndView page = new ModelAndView("ui/error", Map.of("page", ErrorPage.of(status.value(), detail)));
            page.setStatus(status);
            return page;
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, detail == null ? ErrorPage.of(status.value(), null).what() : detail);
        problem.setProperty(RULE, rule);
        if (field != null) {
            problem.setProperty("field", field);
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
