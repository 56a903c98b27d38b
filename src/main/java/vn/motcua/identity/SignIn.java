package vn.motcua.identity;

import io.micrometer.core.instrument.Metrics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Đăng nhập: tells by username and password who it is. Says nothing about why it failed, takes the same time whether
 * the username exists or not, and counts tries per account (in the database) and per network address.
 */
@Component
public class SignIn {

    static final int TRIES = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final AccountStore accounts;
    private final Passwords passwords;
    private final SignInGuard guard;
    private final Actors actors;
    private final AccountAnnouncer announcer;

    SignIn(AccountStore accounts, Passwords passwords, SignInGuard guard, Actors actors, AccountAnnouncer announcer) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guard = guard;
        this.actors = actors;
        this.announcer = announcer;
    }

    /** Kết quả đăng nhập: what a try came to. */
    public sealed interface Result {}

    /** Đăng nhập được: the password was right. */
    public record Right(SignedIn who) implements Result {}

    /** Sai tên đăng nhập hoặc mật khẩu: whichever it was. */
    public record Wrong() implements Result {}

    /** Thử quá nhiều lần: come back after this long. */
    public record TooMany(Duration retryAfter) implements Result {}

    /** One try from this network address. */
    public Result attempt(String username, String password, String address) {
        Result result = check(username, password, address);
        Metrics.counter("motcua.sign.ins", "result", word(result)).increment();
        if (result instanceof Right(SignedIn who)) {
            announcer.tell(who.actor().id(), who.actor().id(), "official.signed-in", Map.of());
        }
        return result;
    }

    private static String word(Result result) {
        return switch (result) {
            case Right _ -> "right";
            case Wrong _ -> "wrong";
            case TooMany _ -> "too_many";
        };
    }

    /** Like a try, but no sign-in comes of it. */
    Result check(String username, String password, String address) {
        String typed = username.strip().toLowerCase(Locale.ROOT);
        Optional<Duration> wait = guard.count(typed, address);
        if (wait.isPresent()) {
            return new TooMany(wait.get());
        }
        Optional<Account> account = checked(typed, password);
        if (account.isEmpty()) {
            return new Wrong();
        }
        guard.succeeded(typed, address);
        // what is remembered may be older than the password
        actors.forget(account.get().officialId());
        return actors.signedIn(account.get().officialId(), account.get().credentialVersion())
                .<Result>map(Right::new)
                .orElseGet(Wrong::new);
    }

    private Optional<Account> checked(String typed, String password) {
        boolean plausible = password.length() <= PasswordRules.LONGEST
                && StandardCharsets.UTF_8.newEncoder().canEncode(password);
        Optional<Account> account =
                plausible && typed.matches("[a-z0-9._-]{1,64}") ? accounts.byUsername(typed) : Optional.empty();
        if (account.isEmpty()) {
            passwords.pretend(plausible ? password : "");
            return Optional.empty();
        }
        boolean right = passwords.matches(password, account.get().passwordHash());
        return account.filter(found -> right && actors.mayAct(found));
    }

    /** Counts tries by account and by address. */
    @Component
    static class SignInGuard {

        private final SignInTriesStore tries;
        private final AddressThrottle addresses;
        private final Clock clock;

        SignInGuard(SignInTriesStore tries, AddressThrottle addresses, Clock clock) {
            this.tries = tries;
            this.addresses = addresses;
            this.clock = clock;
        }

        Optional<Duration> count(String typed, String address) {
            Optional<Duration> wait = addresses.count(address);
            if (wait.isPresent()) {
                return wait;
            }
            Instant now = clock.instant();
            SignInTriesStore.Series series = tries.count(Sha256.of(typed), now, now.minus(WINDOW));
            return series.tries() <= TRIES
                    ? Optional.empty()
                    : Optional.of(Duration.between(now, series.firstAt().plus(WINDOW)));
        }

        void succeeded(String typed, String address) {
            addresses.forgive(address);
            tries.clear(Sha256.of(typed), clock.instant().minus(FORGOTTEN));
        }
    }
}
