package vn.motcua.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * Khóa đăng nhập: a device with which a citizen signs in instead of typing a password.
 *
 * @param id the credential's own, as browsers write it (base64url)
 * @param name what the citizen calls the device
 */
public record Passkey(String id, String name, Instant addedAt, Optional<Instant> lastUsedAt) {}
