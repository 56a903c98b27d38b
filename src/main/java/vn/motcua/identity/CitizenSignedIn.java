package vn.motcua.identity;

/**
 * Công dân đã đăng nhập: a citizen whose password was right.
 *
 * @param credentialVersion the password generation that it was right for
 */
public record CitizenSignedIn(Citizen citizen, int credentialVersion) {}
