package vn.motcua.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;

/** Đổi mật khẩu: an official changes their own password, knowing the old one. */
@Component
public class OwnPassword {

    private final AccountStore accounts;
    private final Passwords passwords;
    private final SignIn signIn;
    private final Actors actors;
    private final AccountAnnouncer announcer;

    OwnPassword(AccountStore accounts, Passwords passwords, SignIn signIn, Actors actors, AccountAnnouncer announcer) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIn = signIn;
        this.actors = actors;
        this.announcer = announcer;
    }

    /** All other sessions and tokens end; answers who is signed in under the new password. */
    @Transactional
    public Outcome<SignedIn> change(Actor actor, String old, String wanted, String repeated, String address) {
        List<Refusal> reasons = objections(actor, old, wanted, repeated, address);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        int version = accounts.setPassword(actor.id(), passwords.hash(wanted), false);
        announcer.changed(actor.id(), actor.id(), "official.password-changed", Map.of());
        return Outcome.done(new SignedIn(actors.of(actor.id()), version, false));
    }

    private List<Refusal> objections(Actor actor, String old, String wanted, String repeated, String address) {
        List<Refusal> reasons = new ArrayList<>();
        // guessing the old password at a desk left open is throttled like a sign-in
        if (!(signIn.check(actor.username(), old, address) instanceof SignIn.Right)) {
            reasons.add(no("old-password", "old", "Mật khẩu hiện tại chưa đúng."));
        }
        PasswordRules.objection("wanted", actor.username(), wanted).ifPresent(reasons::add);
        if (wanted.equals(old)) {
            reasons.add(no("password-new", "wanted", "Mật khẩu mới phải khác mật khẩu hiện tại."));
        }
        if (!wanted.equals(repeated)) {
            reasons.add(no("password-repeated", "repeated", "Hai lần nhập mật khẩu mới không giống nhau."));
        }
        return reasons;
    }

    private static Refusal no(String rule, String field, String sentence) {
        return Refusal.ofField(rule, field, sentence, PasswordRules.BASIS);
    }
}
