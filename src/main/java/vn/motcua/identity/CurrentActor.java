package vn.motcua.identity;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Người đang thực hiện: who makes the running request. */
public final class CurrentActor {

    private CurrentActor() {}

    /** Empty when nobody is signed in. */
    public static Optional<Actor> find() {
        return signedIn().map(SignedIn::actor);
    }

    static Optional<SignedIn> signedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OfficialAuthentication official
                ? Optional.of(official.who())
                : Optional.empty();
    }
}
