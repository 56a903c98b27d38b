package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import vn.motcua.identity.OfficialAuthentication;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.SignedIn;
import vn.motcua.identity.SignedInOfficials;

/**
 * Phiên làm việc: who a browser session belongs to. The session holds two numbers as text, so that it outlives a new
 * release; whether they still count is asked at every request.
 */
@Component
class SessionSignIn implements SecurityContextRepository {

    private static final String ATTRIBUTE = "motcua.official";
    private static final Duration LONGEST = Duration.ofHours(12);

    private final SignedInOfficials officials;

    SessionSignIn(SignedInOfficials officials) {
        this.officials = officials;
    }

    /** Begins a session under a new id, so that one planted before the sign-in is worth nothing. */
    void begin(HttpServletRequest request, SignedIn who) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(ATTRIBUTE, who.actor().id().value() + ":" + who.credentialVersion());
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                String.valueOf(who.actor().id().value()));
        SecurityContextHolder.setContext(new SecurityContextImpl(new OfficialAuthentication(who)));
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private Optional<SignedIn> who(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || outlived(session) || !(session.getAttribute(ATTRIBUTE) instanceof String text)) {
            return Optional.empty();
        }
        String[] parts = text.split(":");
        return officials.find(new OfficialId(Long.parseLong(parts[0])), Integer.parseInt(parts[1]));
    }

    /** A session begins with a sign-in; a working day later somebody must show again who they are. */
    private static boolean outlived(HttpSession session) {
        return session.getLastAccessedTime() - session.getCreationTime() > LONGEST.toMillis();
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        who(holder.getRequest()).ifPresent(who -> context.setAuthentication(new OfficialAuthentication(who)));
        return context;
    }

    /** Sessions begin and end only in {@link #begin} and {@link #end}. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return who(request).isPresent();
    }
}
