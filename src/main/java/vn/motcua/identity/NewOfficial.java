package vn.motcua.identity;

/** Cán bộ mới: what is needed to open an account. */
public record NewOfficial(String username, String name, String title) {}
