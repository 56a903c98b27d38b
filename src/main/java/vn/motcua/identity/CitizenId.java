package vn.motcua.identity;

/** Mã tài khoản công dân: the key of a citizen's account. */
public record CitizenId(long value) {}
