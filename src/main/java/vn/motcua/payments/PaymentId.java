package vn.motcua.payments;

/** Khóa khoản nộp. */
public record PaymentId(long value) {}
