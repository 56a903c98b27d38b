package vn.motcua.identity;

/**
 * Người đã đăng nhập: an actor whose password or token was right.
 *
 * @param credentialVersion the password generation that it was right for
 * @param mustChangePassword the password is a temporary one; nothing else may be done before it is changed
 */
public record SignedIn(Actor actor, int credentialVersion, boolean mustChangePassword) {}
