package vn.motcua.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import vn.motcua.identity.CitizenAuthentication;
import vn.motcua.identity.OfficialAuthentication;
import vn.motcua.identity.Permission;
import vn.motcua.identity.SignedIn;

/** Người gác cửa: lets a request through to an endpoint only as the endpoint says; one that says nothing stays shut. */
@Component
class Doorkeeper implements HandlerInterceptor {

    private static final String FOR_CITIZENS =
            "Trang này dành cho người dân. Anh/chị đang đăng nhập với tư cách cán bộ; muốn xem hồ sơ của chính mình, "
                    + "hãy đăng xuất rồi đăng nhập bằng tài khoản công dân.";

    private final Turnstile turnstile;
    private final Map<Method, Optional<AccessRule>> rules = new ConcurrentHashMap<>();

    Doorkeeper(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, ServletException {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        Optional<AccessRule> rule = handler instanceof HandlerMethod method ? ruleOf(method) : Optional.empty();
        if (rule.isEmpty()) {
            turnstile.noPermission(request, response, "Trang này chưa mở cho ai.");
            return false;
        }
        return switch (rule.get().whom()) {
            case ALL -> true;
            case OFFICIALS -> admitted(rule.get(), request, response);
            case CITIZENS -> citizenAdmitted(request, response);
        };
    }

    /** What an endpoint says never changes; finding it out each time is a search through all its annotations. */
    private Optional<AccessRule> ruleOf(HandlerMethod handler) {
        Optional<AccessRule> known = rules.get(handler.getMethod());
        return known != null ? known : rules.computeIfAbsent(handler.getMethod(), method -> AccessRule.of(handler));
    }

    private boolean admitted(AccessRule rule, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof OfficialAuthentication official)) {
            turnstile.signInFirst(request, response);
            return false;
        }
        SignedIn who = official.who();
        if (who.mustChangePassword() && !request.getRequestURI().startsWith(AccountPages.PATH)) {
            turnstile.changePasswordFirst(request, response);
            return false;
        }
        if (!rule.anyOf().isEmpty() && rule.anyOf().stream().noneMatch(who.actor()::holds)) {
            turnstile.noPermission(request, response, reason(rule));
            return false;
        }
        return true;
    }

    private boolean citizenAdmitted(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        switch (SecurityContextHolder.getContext().getAuthentication()) {
            case CitizenAuthentication _ -> {
                return true;
            }
            case OfficialAuthentication _ -> turnstile.noPermission(request, response, FOR_CITIZENS);
            case null, default -> turnstile.citizenSignInFirst(request, response);
        }
        return false;
    }

    private static String reason(AccessRule rule) {
        return rule.anyOf().stream()
                .map(Permission::inVietnamese)
                .collect(Collectors.joining(" hoặc ", "Trang này cần quyền ", "."));
    }
}
