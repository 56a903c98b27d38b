package vn.motcua.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Đã thay đổi tài khoản: something was done to an official's account, told within the same transaction.
 *
 * @param by who did it; {@code null} when the platform did, for instance at a locked sign-in
 * @param what a stable name, such as "official.appointed"
 * @param facts plain values, never a secret
 */
public record AccountChanged(@Nullable OfficialId by, OfficialId subject, String what, Map<String, String> facts) {}
