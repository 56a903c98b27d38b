package vn.motcua.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Công dân đăng nhập: tells by identity number and password which citizen it is (Circular 32/2017 art. 10(2)). As silent
 * and as patient as the sign-in of officials: the same answer for a number without account and a wrong password.
 */
@Component
public class CitizenSignIn {

    private final CitizenStore store;
    private final Passwords passwords;
    private final SignIn.SignInGuard guard;

    CitizenSignIn(CitizenStore store, Passwords passwords, SignIn.SignInGuard guard) {
        this.store = store;
        this.passwords = passwords;
        this.guard = guard;
    }

    /** Kết quả đăng nhập của công dân: what a try came to. */
    public sealed interface Result {}

    /** Đăng nhập được: the password was right. */
    public record Right(CitizenSignedIn who) implements Result {}

    /** Sai số định danh hoặc mật khẩu: whichever it was. */
    public record Wrong() implements Result {}

    /** Thử quá nhiều lần: come back after this long. */
    public record TooMany(Duration retryAfter) implements Result {}

    /** One try from this network address. */
    public Result attempt(String identity, String password, String address) {
        String number = Citizens.plain(identity);
        Optional<Duration> wait = guard.count(counted(number), address);
        if (wait.isPresent()) {
            return new TooMany(wait.get());
        }
        Optional<CitizenStore.Held> held =
                plausible(password) && Citizens.isIdentity(number) ? store.byIdentity(number) : Optional.empty();
        if (held.isEmpty()) {
            passwords.pretend(plausible(password) ? password : "");
            return new Wrong();
        }
        if (!passwords.matches(password, held.get().secret())) {
            return new Wrong();
        }
        guard.succeeded(counted(number), address);
        return new Right(held.get().signedIn());
    }

    /** No username of an official looks like this. */
    private static String counted(String number) {
        return "công dân " + number;
    }

    static boolean plausible(String password) {
        return password.length() <= PasswordRules.LONGEST
                && StandardCharsets.UTF_8.newEncoder().canEncode(password);
    }
}
