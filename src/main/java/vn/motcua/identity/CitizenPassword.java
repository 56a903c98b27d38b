package vn.motcua.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;

/** Mật khẩu của công dân: chosen with the code from the desk, and changed by whoever knows the old one. */
@Component
public class CitizenPassword {

    /** The rule that says so many wrong tries that one must wait. */
    public static final String TOO_MANY = "too-many-tries";

    private final CitizenStore store;
    private final Passwords passwords;
    private final PasskeyStore passkeys;
    private final CitizenSignIn signIn;
    private final SignIn.SignInGuard guard;
    private final ApplicationEventPublisher events;

    CitizenPassword(
            CitizenStore store,
            Passwords passwords,
            PasskeyStore passkeys,
            CitizenSignIn signIn,
            SignIn.SignInGuard guard,
            ApplicationEventPublisher events) {
        this.store = store;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.guard = guard;
        this.events = events;
    }

    /** The password wanted, typed twice. */
    public record Wanted(String password, String repeated) {

        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /**
     * Kích hoạt: the code from the desk for a password; all earlier sessions end, and the keys of devices that may be in
     * other hands. A slip in the password costs no try.
     */
    @Transactional
    public Outcome<CitizenSignedIn> activate(String identity, String code, Wanted wanted, String address) {
        String number = Citizens.plain(identity);
        List<Refusal> reasons = objections(number, wanted);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Optional<Duration> wait = guard.count(counted(number), address);
        if (wait.isPresent()) {
            return Outcome.refused(tooMany(wait.get()));
        }
        Optional<CitizenSignedIn> who = pending(number, code).flatMap(held -> activated(held, wanted.password()));
        if (who.isEmpty()) {
            return Outcome.refused(
                    no(
                            "activation-code",
                            "ma",
                            "Số định danh và mã không khớp, hoặc mã đã dùng hay đã hết hạn. Xin xem lại, hoặc đến Bộ phận Một cửa xin mã mới."));
        }
        guard.succeeded(counted(number), address);
        return Outcome.done(who.get());
    }

    private Optional<CitizenStore.Held> pending(String number, String code) {
        String tidied = code.strip().toLowerCase(Locale.ROOT);
        boolean plausible = CitizenSignIn.plausible(tidied);
        Optional<CitizenStore.Held> held =
                plausible && Citizens.isIdentity(number) ? store.pending(number) : Optional.empty();
        if (held.isEmpty()) {
            passwords.pretend(plausible ? tidied : "");
            return Optional.empty();
        }
        return held.filter(found -> passwords.matches(tidied, found.secret()));
    }

    private Optional<CitizenSignedIn> activated(CitizenStore.Held held, String password) {
        Optional<Integer> version = store.activate(held, passwords.hash(password));
        version.ifPresent(each -> {
            passkeys.dropAll(held.citizen().id());
            tell(held.citizen(), "citizen.activated");
        });
        return version.map(each -> new CitizenSignedIn(held.citizen(), each));
    }

    /** Đổi mật khẩu: all other sessions end; answers who is signed in under the new password. */
    @Transactional
    public Outcome<CitizenSignedIn> change(Citizen citizen, String old, Wanted wanted, String address) {
        List<Refusal> reasons = new ArrayList<>();
        switch (signIn.attempt(citizen.identity(), old, address)) {
            case CitizenSignIn.Right _ -> {}
            case CitizenSignIn.Wrong _ -> reasons.add(no("old-password", "cu", "Mật khẩu hiện tại chưa đúng."));
            case CitizenSignIn.TooMany(Duration wait) -> reasons.add(tooMany(wait));
        }
        reasons.addAll(objections(citizen.identity(), wanted));
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        int version = store.setPassword(citizen.id(), passwords.hash(wanted.password()));
        tell(citizen, "citizen.password-changed");
        return Outcome.done(new CitizenSignedIn(citizen, version));
    }

    private void tell(Citizen citizen, String what) {
        events.publishEvent(new CitizenChanged(null, citizen.id(), what, Map.of()));
    }

    private static List<Refusal> objections(String number, Wanted wanted) {
        List<Refusal> reasons = new ArrayList<>();
        PasswordRules.objection("moi", number, wanted.password()).ifPresent(reasons::add);
        if (!wanted.password().equals(wanted.repeated())) {
            reasons.add(no("password-repeated", "lai", "Hai lần nhập mật khẩu không giống nhau."));
        }
        return reasons;
    }

    private static String counted(String number) {
        return "mã kích hoạt " + number;
    }

    private static Refusal tooMany(Duration wait) {
        return Refusal.of(
                TOO_MANY,
                "Đã thử sai quá nhiều lần. Hãy thử lại sau " + (wait.toMinutes() + 1) + " phút.",
                PasswordRules.BASIS);
    }

    private static Refusal no(String rule, String field, String sentence) {
        return Refusal.ofField(rule, field, sentence, PasswordRules.BASIS);
    }
}
