package vn.motcua.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Mã truy cập API: opaque tokens of 256 random bits for programs that act for an official; stored as SHA-256 only, they
 * expire, and a new password or a closed account ends them.
 */
@Component
public class ApiTokens {

    static final Duration LIFE = Duration.ofHours(12);

    private static final String PREFIX = "mc_";
    private static final int BYTES = 32;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    private final ApiTokenStore store;
    private final Actors actors;
    private final AccountAnnouncer announcer;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<ByteBuffer, ApiTokenStore.Token> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    ApiTokens(ApiTokenStore store, Actors actors, AccountAnnouncer announcer, Clock clock) {
        this.store = store;
        this.actors = actors;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** Mã vừa cấp: a new token, shown once. */
    public record Issued(String token, Instant expiresAt) {

        @Override
        public String toString() {
            return "Issued[expiresAt=" + expiresAt + "]";
        }
    }

    public Issued issue(SignedIn who) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        store.deleteExpired(now);
        store.insert(Sha256.of(token), who.actor().id(), who.credentialVersion(), now, now.plus(LIFE));
        announcer.tell(who.actor().id(), who.actor().id(), "official.token-issued", Map.of());
        return new Issued(token, now.plus(LIFE));
    }

    /** Whose token this is, if it still counts. */
    public Optional<SignedIn> find(String token) {
        if (token.length() > 100 || !token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        byte[] hash = Sha256.of(token);
        ApiTokenStore.Token found = known.get(ByteBuffer.wrap(hash), key -> noted(hash));
        Instant now = clock.instant();
        if (found == null || !now.isBefore(found.expiresAt().toInstant())) {
            return Optional.empty();
        }
        return actors.signedIn(new OfficialId(found.officialId()), found.credentialVersion());
    }

    public void revoke(String token) {
        byte[] hash = Sha256.of(token);
        store.delete(hash);
        known.invalidate(ByteBuffer.wrap(hash));
    }

    /** One's own tokens that still hold, the newest first; their secrets are not kept. */
    public List<HeldToken> of(Actor actor) {
        return store.of(actor.id(), clock.instant());
    }

    /** Ends one of one's own tokens by its key; false when there is none. */
    public boolean revoke(Actor actor, String key) {
        if (!key.matches("[0-9a-f]{64}")) {
            return false;
        }
        byte[] hash = HexFormat.of().parseHex(key);
        boolean ended = store.deleteOwn(hash, actor.id());
        if (ended) {
            known.invalidate(ByteBuffer.wrap(hash));
            announcer.tell(actor.id(), actor.id(), "official.token-revoked", Map.of());
        }
        return ended;
    }

    private ApiTokenStore.@Nullable Token noted(byte[] hash) {
        ApiTokenStore.Token found = store.find(hash).orElse(null);
        Instant now = clock.instant();
        if (found != null
                && (found.lastUsedAt() == null
                        || found.lastUsedAt().toInstant().plus(NOTED_EVERY).isBefore(now))) {
            store.used(hash, now);
        }
        return found;
    }
}
