package vn.motcua.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * Mã truy cập đang có hiệu lực: a token without its secret.
 *
 * @param key its hash in hexadecimal, to end it by
 * @param lastUsedAt noted every few minutes
 */
public record HeldToken(String key, Instant issuedAt, Instant expiresAt, Optional<Instant> lastUsedAt) {}
