package vn.motcua.payments;

import vn.motcua.Refusal;

/** Kết quả việc thu chi. */
public sealed interface MoneyResult {

    /** Đã xong: the payment that it is about. */
    record Done(PaymentId payment) implements MoneyResult {}

    /** Từ chối. */
    record Refused(Refusal refusal) implements MoneyResult {}

    /** Không có, or none that the official may know of. */
    record Unknown() implements MoneyResult {}
}
