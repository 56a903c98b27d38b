package vn.motcua.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Chứng thực: Spring Security's view of a signed-in official; made anew for each request and never stored. */
public class OfficialAuthentication extends AbstractAuthenticationToken {

    private final transient SignedIn who;

    public OfficialAuthentication(SignedIn who) {
        super(List.of());
        this.who = who;
        setAuthenticated(true);
    }

    public SignedIn who() {
        return who;
    }

    @Override
    public Object getPrincipal() {
        return who.actor();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    /** The key: names do not belong into logs. */
    @Override
    public String getName() {
        return String.valueOf(who.actor().id().value());
    }
}
