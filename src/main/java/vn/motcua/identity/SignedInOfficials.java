package vn.motcua.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Những người đang đăng nhập: whether a session still counts. */
@Component
public class SignedInOfficials {

    private final Actors actors;

    SignedInOfficials(Actors actors) {
        this.actors = actors;
    }

    /** Empty when the account is closed, its password has changed since, or it is a demo account outside the demo. */
    public Optional<SignedIn> find(OfficialId id, int credentialVersion) {
        return actors.signedIn(id, credentialVersion);
    }
}
