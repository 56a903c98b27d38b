package vn.motcua.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the rest of the house that an account has changed, and lets go of what was remembered of it. */
@Component
class AccountAnnouncer {

    private final ApplicationEventPublisher events;
    private final Actors actors;

    AccountAnnouncer(ApplicationEventPublisher events, Actors actors) {
        this.events = events;
        this.actors = actors;
    }

    void changed(@Nullable OfficialId by, OfficialId subject, String what, Map<String, String> facts) {
        actors.forget();
        tell(by, subject, what, facts);
    }

    /** For facts that change nothing about what the account may do, such as a sign-in. */
    void tell(@Nullable OfficialId by, OfficialId subject, String what, Map<String, String> facts) {
        events.publishEvent(new AccountChanged(by, subject, what, facts));
    }
}
