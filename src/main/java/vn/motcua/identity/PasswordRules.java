package vn.motcua.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.Refusal;

/**
 * Quy tắc đặt mật khẩu: long enough, not the username, not one of those that everybody tries first. No rules about
 * kinds of characters: they make passwords alike and notes on monitors.
 */
final class PasswordRules {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;
    static final String BASIS = "Nghị định 85/2016/NĐ-CP; TCVN 11930:2017; Thông tư 22/2019/TT-BTTTT, Điều 8";

    private static final Set<String> COMMONEST = commonest();

    private PasswordRules() {}

    /** Why this cannot be the password of this user. */
    static Optional<Refusal> objection(String field, String username, String password) {
        if (password.length() < SHORTEST) {
            return no("password-too-short", field, "Mật khẩu phải có ít nhất " + SHORTEST + " ký tự.");
        }
        if (password.length() > LONGEST) {
            return no("password-too-long", field, "Mật khẩu có nhiều nhất " + LONGEST + " ký tự.");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (!username.isEmpty() && lower.contains(username.toLowerCase(Locale.ROOT))) {
            return no("password-like-username", field, "Mật khẩu không được chứa tên đăng nhập.");
        }
        if (COMMONEST.contains(lower) || lower.chars().distinct().count() < 4) {
            return no("password-common", field, "Mật khẩu này quá dễ đoán, hãy chọn mật khẩu khác.");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> no(String rule, String field, String sentence) {
        return Optional.of(Refusal.ofField(rule, field, sentence, BASIS));
    }

    private static Set<String> commonest() {
        InputStream list = PasswordRules.class.getResourceAsStream("/identity/commonest-passwords.txt");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(list), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
