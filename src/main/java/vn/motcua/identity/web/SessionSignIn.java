package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import vn.motcua.identity.CitizenAuthentication;
import vn.motcua.identity.CitizenId;
import vn.motcua.identity.CitizenSignedIn;
import vn.motcua.identity.Citizens;
import vn.motcua.identity.OfficialAuthentication;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.SignedIn;
import vn.motcua.identity.SignedInOfficials;

/**
 * Phiên làm việc: who a browser session belongs to. The session holds two numbers as text, so that it outlives a new
 * release; whether they still count is asked at every request. It is an official's or a citizen's, never both.
 */
@Component
class SessionSignIn implements SecurityContextRepository {

    private static final String ATTRIBUTE = "motcua.official";
    private static final String OF_CITIZEN = "motcua.citizen";
    private static final Duration LONGEST = Duration.ofHours(12);
    // at the cooperative's computer the next one sits down as soon as one gets up
    private static final Duration A_CITIZENS_PAUSE = Duration.ofMinutes(30);

    private final SignedInOfficials officials;
    private final Citizens citizens;

    SessionSignIn(SignedInOfficials officials, Citizens citizens) {
        this.officials = officials;
        this.citizens = citizens;
    }

    void begin(HttpServletRequest request, SignedIn who) {
        HttpSession session = fresh(request, new OfficialAuthentication(who));
        session.setAttribute(ATTRIBUTE, who.actor().id().value() + ":" + who.credentialVersion());
    }

    void begin(HttpServletRequest request, CitizenSignedIn who) {
        HttpSession session = fresh(request, new CitizenAuthentication(who));
        session.setMaxInactiveInterval((int) A_CITIZENS_PAUSE.toSeconds());
        session.setAttribute(OF_CITIZEN, who.citizen().id().value() + ":" + who.credentialVersion());
    }

    /** Begins a session under a new id, so that one planted before the sign-in is worth nothing. */
    private static HttpSession fresh(HttpServletRequest request, Authentication who) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, who.getName());
        SecurityContextHolder.setContext(new SecurityContextImpl(who));
        return session;
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private Optional<Authentication> who(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || outlived(session)) {
            return Optional.empty();
        }
        if (session.getAttribute(ATTRIBUTE) instanceof String text) {
            String[] parts = text.split(":");
            return officials
                    .find(new OfficialId(Long.parseLong(parts[0])), Integer.parseInt(parts[1]))
                    .map(OfficialAuthentication::new);
        }
        if (session.getAttribute(OF_CITIZEN) instanceof String text) {
            String[] parts = text.split(":");
            return citizens.signedIn(new CitizenId(Long.parseLong(parts[0])), Integer.parseInt(parts[1]))
                    .map(CitizenAuthentication::new);
        }
        return Optional.empty();
    }

    /** A session begins with a sign-in; a working day later somebody must show again who they are. */
    private static boolean outlived(HttpSession session) {
        return session.getLastAccessedTime() - session.getCreationTime() > LONGEST.toMillis();
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        who(holder.getRequest()).ifPresent(context::setAuthentication);
        return context;
    }

    /** Sessions begin and end only in {@code begin} and {@link #end}. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return who(request).isPresent();
    }
}
