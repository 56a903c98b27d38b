package vn.motcua.payments;

/** Kết quả nhận tiền: whatever it is, the money is on record, once. */
public sealed interface Received {

    PaymentId payment();

    /** Đã khớp: it settled the charge. */
    record Settled(PaymentId payment, Charge charge) implements Received {}

    /** Chưa khớp: kept, until somebody says what it was for. */
    record Unmatched(PaymentId payment, Payment.Mismatch why) implements Received {}

    /** Đã biết: the same money was told before; nothing changed. */
    record Known(PaymentId payment) implements Received {}
}
