package vn.motcua.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;

/**
 * Tài khoản công dân: the accounts of citizens. A desk that sees the identity paper opens one and hands over a code; the
 * citizen chooses the password with it, alone, so that nobody who helps ever knows it.
 */
@Component
public class Citizens {

    static final String BASIS = "Nghị định 61/2018/NĐ-CP, Điều 25 khoản 4; Thông tư 32/2017/TT-BTTTT, Điều 10";
    static final Duration CODE_LASTS = Duration.ofDays(7);

    private static final String IDENTITY = "\\d{9}(\\d{3})?";

    private final CitizenStore store;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Citizens(CitizenStore store, Passwords passwords, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the account, or replaces a forgotten password; either way by a code that is worth one new password. */
    @Transactional
    public Outcome<ActivationCode> open(Actor by, String identity, String name) {
        String number = plain(identity);
        List<Refusal> reasons = objections(by, identity, name);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        String code = passwords.code();
        Instant until = clock.instant().plus(CODE_LASTS);
        CitizenStore.Opened opened = store.open(number, name.strip(), by.id());
        CitizenId id = new CitizenId(opened.id());
        store.issue(id, passwords.hash(code), until, by.id());
        events.publishEvent(new CitizenChanged(by.id(), id, "citizen.code-issued", Map.of()));
        return Outcome.done(new ActivationCode(new Citizen(id, number, name.strip()), code, until, opened.anew()));
    }

    /** Who signed in under this credential version, if that still counts. */
    public Optional<CitizenSignedIn> signedIn(CitizenId id, int credentialVersion) {
        return store.byId(id)
                .filter(held -> held.credentialVersion() == credentialVersion)
                .map(CitizenStore.Held::signedIn);
    }

    /** Drops the spaces and dots that people write between digits. */
    static String plain(String identity) {
        return identity.replaceAll("[\\s.]", "");
    }

    static boolean isIdentity(String number) {
        return number.matches(IDENTITY);
    }

    /** Everything that speaks against opening an account for this number and name. */
    public List<Refusal> objections(Actor by, String identity, String name) {
        List<Refusal> reasons = new ArrayList<>();
        if (!by.holds(Permission.REGISTER_DOSSIER)) {
            reasons.add(Refusal.of(
                    "may-open-citizen-account", "Chỉ công chức một cửa mở được tài khoản cho người dân.", BASIS));
        }
        if (!isIdentity(plain(identity))) {
            reasons.add(Refusal.ofField(
                    "identity-form", "so", "Số định danh có 12 chữ số, chứng minh nhân dân cũ có 9 chữ số.", BASIS));
        }
        boolean printable = name.length() <= 200 && name.chars().noneMatch(Character::isISOControl);
        if (name.isBlank() || !printable) {
            reasons.add(Refusal.ofField(
                    "name-form", "ten", "Hãy ghi họ và tên như trên giấy tờ, nhiều nhất 200 ký tự.", BASIS));
        }
        return reasons;
    }
}
