package vn.motcua.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Đã thay đổi tài khoản công dân: something was done to a citizen's account, told within the same transaction.
 *
 * @param by the official who did it; {@code null} when the citizen did
 * @param what a stable name, such as "citizen.code-issued"
 * @param facts plain values, never a secret
 */
public record CitizenChanged(@Nullable OfficialId by, CitizenId subject, String what, Map<String, String> facts) {}
