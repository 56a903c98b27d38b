package vn.motcua.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.motcua.identity.CurrentActor;
import vn.motcua.identity.CurrentCitizen;

/** Makes the frame of each page from its request. */
@Component
class Frames {

    /** Under this name a page that redirects leaves the message that the next page shows once. */
    static final String MESSAGE = "message";

    static final String MESSAGE_IN_ENGLISH = "messageInEnglish";

    private static final String COOKIE = "lang";
    private static final int A_YEAR = 365 * 24 * 3600;
    private static final DateTimeFormatter DEMO_TIME = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy");

    private final Clock clock;
    private final AssetVersion assets;
    private final boolean demo;

    Frames(Clock clock, AssetVersion assets, @Value("${motcua.demo:false}") boolean demo) {
        this.clock = clock;
        this.assets = assets;
        this.demo = demo;
    }

    Frame of(HttpServletRequest request, HttpServletResponse response) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Language language = language(request, response);
        return new Frame(
                language,
                CurrentActor.find().orElse(null),
                CurrentCitizen.find().orElse(null),
                path(request),
                csrf == null ? "_csrf" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                demo ? ZonedDateTime.now(clock).format(DEMO_TIME) : null,
                message(request, language),
                assets.prefix());
    }

    private static @Nullable String message(HttpServletRequest request, Language language) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (String) flash.get(language == Language.EN ? MESSAGE_IN_ENGLISH : MESSAGE);
    }

    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** The page that tells of unreadable parameters, or of an upload that broke off, has to be readable itself. */
    private static @Nullable String asked(HttpServletRequest request) {
        try {
            return request.getParameter(COOKIE);
        } catch (IllegalStateException | RequestRejectedException e) {
            if (request.getDispatcherType() == DispatcherType.REQUEST) {
                throw e;
            }
            // the page that says so must not break on the same parameter again
            return null;
        }
    }

    private static Language language(HttpServletRequest request, HttpServletResponse response) {
        String asked = asked(request);
        if ("vi".equals(asked) || "en".equals(asked)) {
            Cookie cookie = new Cookie(COOKIE, asked);
            cookie.setPath("/");
            cookie.setMaxAge(A_YEAR);
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
            return "en".equals(asked) ? Language.EN : Language.VI;
        }
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                        .anyMatch(cookie -> COOKIE.equals(cookie.getName()) && "en".equals(cookie.getValue()))
                ? Language.EN
                : Language.VI;
    }
}
