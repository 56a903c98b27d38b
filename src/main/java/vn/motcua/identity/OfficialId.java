package vn.motcua.identity;

/** Mã cán bộ: the key of an official's account. */
public record OfficialId(long value) {}
