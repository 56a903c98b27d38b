package vn.motcua.payments;

/** Khóa khoản thu. */
public record ChargeId(long value) {}
