package vn.motcua.identity;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.RegistrationData;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;

/**
 * Khóa đăng nhập của công dân: passkeys (WebAuthn). The device signs what we ask of it and for our address only, so there
 * is nothing to type, to guess or to tell a false page. Each question is good for one answer within five minutes.
 */
@Component
public class Passkeys {

    static final int MOST = 10;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int CHALLENGE_BYTES = 32;
    private static final int LONGEST_NAME = 60;

    private final PasskeyStore store;
    private final PasskeyReader reader;
    private final CitizenStore citizens;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Passkeys(
            PasskeyStore store,
            PasskeyReader reader,
            CitizenStore citizens,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.reader = reader;
        this.citizens = citizens;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Địa chỉ trang: where the browser believes to be; what a device signs holds for this address only.
     *
     * @param origin scheme, host and port
     * @param host what keys are kept for
     */
    public record Site(String origin, String host) {}

    /** The keys of this citizen, the oldest first. */
    public List<Passkey> of(Citizen citizen) {
        return store.of(citizen.id());
    }

    /** What the browser needs to make a key, as JSON. */
    public String askForNew(Citizen citizen, Site site) {
        byte[] challenge = challenge(citizen.id());
        List<String> known = of(citizen).stream().map(Passkey::id).toList();
        return reader.creation(citizen, site, challenge, known);
    }

    /** Keeps the key that the browser made. */
    @Transactional
    public Optional<Refusal> keep(Citizen citizen, String answer, String name, Site site) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.chars().anyMatch(Character::isISOControl)) {
            return no(
                    "passkey-name",
                    "ten-khoa",
                    "Hãy đặt tên cho khóa, nhiều nhất 60 ký tự, ví dụ: Điện thoại của tôi.");
        }
        if (of(citizen).size() >= MOST) {
            return no("passkey-many", "ten-khoa", "Đã có 10 khóa. Hãy xóa khóa không dùng nữa.");
        }
        Optional<RegistrationData> made = reader.newKey(answer)
                .filter(read -> store.take(reader.challengeOf(read), citizen.id()))
                .flatMap(read -> reader.verified(read, site));
        boolean kept = made.isPresent() && add(citizen, made.get(), called);
        if (!kept) {
            return no("passkey-answer", null, "Thiết bị chưa tạo được khóa. Hãy thử lại.");
        }
        tell(citizen.id(), "citizen.passkey-added");
        return Optional.empty();
    }

    private boolean add(Citizen citizen, RegistrationData made, String name) {
        PasskeyReader.Kept key = reader.kept(made);
        return store.add(citizen.id(), key.id(), key.credential(), key.signCount(), name);
    }

    /** Xóa khóa: false when the citizen has no such key. */
    @Transactional
    public boolean drop(Citizen citizen, String id) {
        byte[] key;
        try {
            key = Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException e) {
            return false;
        }
        boolean dropped = store.drop(citizen.id(), key);
        if (dropped) {
            tell(citizen.id(), "citizen.passkey-dropped");
        }
        return dropped;
    }

    /** What the browser needs to sign somebody in, as JSON; it does not say whom. */
    public String ask(Site site) {
        return reader.request(site, challenge(null));
    }

    /** Who it is that the device speaks for; empty for every kind of wrong answer. */
    @Transactional
    public Optional<CitizenSignedIn> signIn(String answer, Site site) {
        Optional<AuthenticationData> read =
                reader.answer(answer).filter(each -> store.take(reader.challengeOf(each), null));
        return read.flatMap(each -> store.find(each.getCredentialId()).flatMap(held -> signedIn(each, held, site)));
    }

    private Optional<CitizenSignedIn> signedIn(AuthenticationData read, PasskeyStore.Held held, Site site) {
        Optional<AuthenticationData> verified = reader.verified(read, held, site);
        verified.ifPresent(each -> store.used(
                each.getCredentialId(),
                Objects.requireNonNull(each.getAuthenticatorData()).getSignCount()));
        return verified.flatMap(each -> citizens.byId(held.citizen())).map(CitizenStore.Held::signedIn);
    }

    private byte[] challenge(@Nullable CitizenId citizen) {
        byte[] challenge = new byte[CHALLENGE_BYTES];
        random.nextBytes(challenge);
        store.ask(challenge, citizen, clock.instant().plus(PATIENCE));
        return challenge;
    }

    private void tell(CitizenId citizen, String what) {
        events.publishEvent(new CitizenChanged(null, citizen, what, Map.of()));
    }

    private static Optional<Refusal> no(String rule, @Nullable String field, String sentence) {
        return Optional.of(new Refusal(rule, field, sentence, Citizens.BASIS));
    }
}
