package vn.motcua.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Chứng thực công dân: Spring Security's view of a signed-in citizen; made anew for each request and never stored. */
public class CitizenAuthentication extends AbstractAuthenticationToken {

    private final transient CitizenSignedIn who;

    public CitizenAuthentication(CitizenSignedIn who) {
        super(List.of());
        this.who = who;
        setAuthenticated(true);
    }

    public CitizenSignedIn who() {
        return who;
    }

    @Override
    public Object getPrincipal() {
        return who.citizen();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    /** The key: names do not belong into logs. */
    @Override
    public String getName() {
        return "c" + who.citizen().id().value();
    }
}
