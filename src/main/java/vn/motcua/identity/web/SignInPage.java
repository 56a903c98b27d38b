package vn.motcua.identity.web;

import org.jspecify.annotations.Nullable;

/**
 * Trang đăng nhập: what the sign-in page shows.
 *
 * @param next where to go afterwards; empty for the usual place
 */
public record SignInPage(
        String username, String next, @Nullable String error) {}
