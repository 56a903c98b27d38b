package vn.motcua.identity;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Công dân đang truy cập: which citizen makes the running request. */
public final class CurrentCitizen {

    private CurrentCitizen() {}

    /** Empty when nobody is signed in, or an official is. */
    public static Optional<Citizen> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CitizenAuthentication citizen
                ? Optional.of(citizen.who().citizen())
                : Optional.empty();
    }
}
