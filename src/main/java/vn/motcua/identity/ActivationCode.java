package vn.motcua.identity;

import java.time.Instant;

/**
 * Mã kích hoạt: what a desk hands to a citizen, to choose a password with; shown once.
 *
 * @param anew the account was there before: the code replaces a forgotten password
 */
public record ActivationCode(Citizen citizen, String code, Instant expiresAt, boolean anew) {

    @Override
    public String toString() {
        return "ActivationCode";
    }
}
